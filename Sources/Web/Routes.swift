import HTTPTypes
import Hummingbird

/// The routes as a list, so that a wrong method can be told from a wrong path. All paths are fixed:
/// what varies is in the query.
final class Routes {
    typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    struct Route {
        let method: HTTPRequest.Method
        let path: RouterPath
        let handler: Handler
    }

    private(set) var all: [Route] = []
    /// Methods by path.
    private(set) var allowed: [String: [HTTPRequest.Method]] = [:]

    func get(_ path: String, _ handler: @escaping Handler) { add(.get, path, handler) }

    func post(_ path: String, _ handler: @escaping Handler) { add(.post, path, handler) }

    private func add(
        _ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler
    ) {
        all.append(Route(method: method, path: RouterPath(path), handler: handler))
        allowed[path, default: []].append(method)
        if method == .get { allowed[path, default: []].append(.head) }
    }
}
