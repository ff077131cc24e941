import HTTPTypes
import Hummingbird
import NIOCore
import Views

/// What a request brought, checked against the call's description: nothing that is not described
/// comes in, and of what comes in it is said where and what was expected.
struct APIValues {
    private static let largestBody = 16 * 1_024

    private(set) var all: [String: String] = [:]

    init(_ request: Request, _ context: WebContext, _ operation: APIOperation) async throws {
        try takeQuery(request, operation)
        for parameter in operation.parameters { try take(parameter, request, context) }
        if let members = operation.body {
            try takeBody(try await Self.body(of: request), members)
        }
    }

    private mutating func takeQuery(_ request: Request, _ operation: APIOperation) throws {
        guard let query = request.uri.query, !query.isEmpty else { return }
        let names = operation.parameters.filter { $0.place == .query }.map(\.name)
        guard let values = FormFields.parse(Array(query.utf8)) else {
            throw APIProblem.malformed("query", expected: "each parameter once, as UTF-8")
        }
        if let unknown = values.keys.sorted().first(where: { !names.contains($0) }) {
            let known = names.isEmpty ? "no parameters" : names.joined(separator: ", ")
            throw APIProblem.malformed("query.\(unknown.prefix(64))", expected: known)
        }
        all = values
    }

    /// The path and the headers; the shape of all.
    private mutating func take(
        _ parameter: APIParameter, _ request: Request, _ context: WebContext
    ) throws {
        let name = parameter.name
        switch parameter.place {
        case .query: break
        case .path: all[name] = context.parameters.get(name)
        case .header:
            let values = HTTPField.Name(name).map { request.headers[values: $0] } ?? []
            guard values.count < 2 else {
                throw APIProblem.malformed("header.\(name)", expected: "once")
            }
            all[name] = values.first
        }
        guard let value = all[name], !parameter.shape.accepts(value) else { return }
        // An id of another shape is nobody's id.
        if parameter.place == .path { throw APIProblem(.notFound) }
        throw APIProblem.malformed(
            "\(parameter.place.rawValue).\(name)", expected: parameter.shape.expected)
    }

    private mutating func takeBody(_ bytes: [UInt8], _ members: [JSONMember]) throws {
        guard case .object(let object) = JSONValue(bytes) else {
            throw APIProblem.malformed("body", expected: "one JSON object, each member once")
        }
        let names = members.map(\.name)
        if let unknown = object.keys.sorted().first(where: { !names.contains($0) }) {
            throw APIProblem.malformed(
                "body.\(unknown.prefix(64))", expected: names.joined(separator: ", "))
        }
        for member in members {
            guard case .text(let shape) = member.schema else { continue }
            guard case .text(let text) = object[member.name], shape.accepts(text) else {
                throw APIProblem.malformed("body.\(member.name)", expected: shape.expected)
            }
            all[member.name] = text
        }
    }

    private static func body(of request: Request) async throws -> [UInt8] {
        let type = (request.headers[.contentType] ?? "").lowercased().split(separator: ";")
        guard type.first?.trimmingSpaces == "application/json" else {
            throw APIProblem(.jsonExpected)
        }
        do {
            let body = try await request.body.collect(upTo: largestBody)
            return Array(body.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw APIProblem(.bodyTooLarge)
        } catch {
            // Cut off or wrongly chunked: whatever goes wrong in a body is the client's.
            throw APIProblem.malformed("body", expected: "a whole body")
        }
    }
}
