import Billing
import Testing
import Views
import Web

/// The OpenAPI document against the list of calls that the router is made of.
struct APIDescriptionTests {
    private let operations = APIRoutes().operations
    private let document: JSONValue

    init() throws {
        let bytes = OpenAPIDocument.render(operations, try Self.profile())
        document = try #require(JSONValue(bytes))
    }

    @Test func `every call is described, and nothing else`() {
        var described: Set<String> = []
        for (path, methods) in document["paths"].members {
            for method in methods.members.keys { described.insert("\(method) \(path)") }
        }
        let routed = operations.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
        #expect(described == Set(routed))
        #expect(routed.count == described.count)
        #expect(routed.contains("get /home"))
    }

    @Test func `names of calls are unique`() {
        #expect(Set(operations.map(\.id)).count == operations.count)
    }

    @Test func `whatever is referred to is there`() {
        let components = document["components"]["schemas"].members
        let references = document.texts(under: "$ref")
        #expect(!references.isEmpty)
        for reference in references {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            #expect(reference == "#/components/schemas/\(name)")
            #expect(components[name] != nil, "\(reference)")
        }
    }

    @Test func `every refusal of a call is described under its status`() {
        for operation in operations {
            let answers = document["paths"][operation.path][operation.method.rawValue.lowercased()]
            for problem in operation.problems {
                let schema = answers["responses"][String(problem.status)]["content"][
                    "application/problem+json"]
                let references = schema.texts(under: "$ref").joined()
                let name = problem.rawValue.split(separator: "-")
                    .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
                #expect(references.contains("/\(name)Problem"), "\(operation.id) \(problem)")
            }
        }
    }

    @Test func `calls with a token say so`() {
        for operation in operations {
            let call = document["paths"][operation.path][operation.method.rawValue.lowercased()]
            let isSecured = call["security"] != .null
            #expect(isSecured == (operation.access == .token), "\(operation.id)")
            #expect((call["responses"]["401"] != .null) || !isSecured, "\(operation.id)")
        }
    }

    @Test func `only reads may be kept, and whatever shows secrets is not`() {
        for operation in operations where operation.hasTag {
            #expect(operation.method == .get, "\(operation.id)")
        }
        let codes = operations.first { $0.id == "showCodes" }
        #expect(codes?.hasTag == false)
    }

    static func profile() throws -> OperatorProfile {
        let rows = [Zone.Row(from: Instant(seconds: 0), offsetSeconds: 10_800)]
        let name = LocalName(ru: "МТС", be: "МТС", en: "MTS")
        return OperatorProfile(
            id: "test", name: name, colour: "#000000", logo: nil, supportPhone: "0890",
            currency: "BYN", currencySign: LocalName(ru: "руб.", be: "руб.", en: "BYN"),
            zone: try #require(Zone(name: "Europe/Minsk", rows: rows)), vat: [],
            passwordCode: "*111*17#")
    }
}

extension JSONValue {
    subscript(name: String) -> JSONValue { members[name] ?? .null }

    var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }

    /// Every text that stands under this name, however deep.
    func texts(under name: String) -> [String] {
        switch self {
        case .object(let members):
            members.flatMap { key, value -> [String] in
                if key == name, case .text(let text) = value { return [text] }
                return value.texts(under: name)
            }
        case .list(let items): items.flatMap { $0.texts(under: name) }
        default: []
        }
    }
}
