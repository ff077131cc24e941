import HTTPTypes
import Hummingbird

/// The routes as a list, so that a wrong method can be told from a wrong path. Paths are fixed,
/// what varies is in the query; only the JSON API has a part in braces, `/devices/{id}`.
final class Routes {
    typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    struct Route {
        let method: HTTPRequest.Method
        let path: RouterPath
        let handler: Handler
    }

    private(set) var all: [Route] = []
    private(set) var allowed = AllowedMethods()

    func get(_ path: String, _ handler: @escaping Handler) { on(.get, path, handler) }

    func post(_ path: String, _ handler: @escaping Handler) { on(.post, path, handler) }

    func on(
        _ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler
    ) {
        all.append(Route(method: method, path: RouterPath(path), handler: handler))
        allowed.add(method, path)
    }
}

/// Which methods a path takes.
struct AllowedMethods: Sendable {
    private var methods: [String: [HTTPRequest.Method]] = [:]

    /// Nil when there is no such path.
    subscript(path: String) -> [HTTPRequest.Method]? {
        if let exact = methods[path] { return exact }
        return methods.first { Self.fits($0.key, path) }?.value
    }

    mutating func add(_ method: HTTPRequest.Method, _ path: String) {
        methods[path, default: []].append(method)
        if method == .get { methods[path, default: []].append(.head) }
    }

    /// A part in braces fits any that is not empty.
    private static func fits(_ pattern: String, _ path: String) -> Bool {
        let wanted = pattern.split(separator: "/")
        let parts = path.split(separator: "/")
        guard wanted.count == parts.count else { return false }
        return zip(wanted, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
    }
}
