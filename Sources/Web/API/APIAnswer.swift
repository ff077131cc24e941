import HTTPTypes
import Hummingbird
import NIOCore
import Views

/// What a call answers when all went well.
struct APIAnswer: Sendable {
    let status: HTTPResponse.Status
    let body: [UInt8]?
    private(set) var location: String?
    /// The cursor of the next page.
    private(set) var next: String?

    static func ok(_ json: [UInt8]) -> APIAnswer { APIAnswer(status: .ok, body: json) }

    static func accepted(_ json: [UInt8]) -> APIAnswer {
        APIAnswer(status: .accepted, body: json)
    }

    /// - Parameter location: nil for what has no address of its own.
    static func created(_ json: [UInt8], at location: String? = nil) -> APIAnswer {
        APIAnswer(status: .created, body: json, location: location)
    }

    static let done = APIAnswer(status: .noContent, body: nil)

    /// A page of a list; `next` is nil on the last.
    static func page(_ json: [UInt8], next: String?) -> APIAnswer {
        APIAnswer(status: .ok, body: json, next: next)
    }

    private init(
        status: HTTPResponse.Status, body: [UInt8]?, location: String? = nil, next: String? = nil
    ) {
        self.status = status
        self.body = body
        self.location = location
        self.next = next
    }

    func response(to request: Request, _ operation: APIOperation) -> Response {
        var response = Response(status: status)
        response.headers[.cacheControl] = operation.keeping.header
        if let location { response.headers[.location] = location }
        if let next, let name = HTTPField.Name("Link") {
            response.headers[name] = Self.link(to: next, request)
        }
        guard let body else { return response }
        if operation.hasTag {
            let tag = EntityTag(of: body)
            response.headers[.eTag] = tag.text
            if tag.isAmong(request.headers[values: .ifNoneMatch]) {
                response.status = .notModified
                return response
            }
        }
        response.headers[.contentType] = "application/json"
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        return response
    }

    /// RFC 8288: the same list from the cursor on.
    private static func link(to cursor: String, _ request: Request) -> String {
        let others = (request.uri.query ?? "").split(separator: "&").map(String.init)
            .filter { !$0.hasPrefix("cursor=") }
        let query = (others + ["cursor=" + percentCoded(cursor)])
            .joined(separator: "&")
        return "<\(request.uri.path)?\(query)>; rel=\"next\""
    }
}

extension APIOperation.Keeping {
    /// `private, no-cache`: keep it, but ask each time whether it still holds.
    fileprivate var header: String {
        switch self {
        case .nothing: "no-store"
        case .own: "private, no-cache"
        case .shared(let seconds): "public, max-age=\(seconds)"
        }
    }
}
