import Channels
import HTTPTypes
import Hummingbird
import Logging
import Metrics
import Operations
import Rules
import Web

/// A request whose other end is known.
protocol PeerContext: RequestContext {
    var peer: String { get }
}

extension WebContext: PeerContext {}
extension TerminalDoor.Context: PeerContext {}

/// What stands around every request of a door: an id, a line in the log, the measures.
struct Watched<Base: HTTPResponder>: HTTPResponder where Base.Context: PeerContext {
    typealias Context = Base.Context

    let base: Base
    let door: String
    let trustedProxies: [String]

    func respond(to request: Request, context: Base.Context) async throws -> Response {
        var context = context
        let id = id(of: request, context)
        context.logger[metadataKey: LogLine.requestKey] = "\(id)"
        let start = ContinuousClock.now
        let inWork = Meter(.requestsInWork, ("door", door))
        inWork.increment()
        defer { inWork.decrement() }
        do {
            var response = try await base.respond(to: request, context: context)
            if let name = RequestHead.id { response.headers[name] = id }
            note(request, context, response, since: start)
            return response
        } catch {
            // Cut off in the middle, or a fault that no page could tell of.
            let nothing = Response(status: .internalServerError)
            note(request, context, nothing, since: start)
            throw error
        }
    }

    private func note(
        _ request: Request, _ context: Context, _ response: Response,
        since start: ContinuousClock.Instant
    ) {
        let seconds = (ContinuousClock.now - start).inSeconds
        let route = context.endpointPath ?? "none"
        let method =
            RequestHead.methods.contains(request.method) ? request.method.rawValue : "other"
        let status = response.status.code
        Counter(
            .requests, ("door", door), ("route", route), ("method", method),
            ("status", "\(status)")
        ).increment()
        Recorder(.requestSeconds, ("door", door), ("route", route)).record(seconds)
        context.logger.info(
            "request",
            metadata: [
                "door": "\(door)", "method": "\(method)", "route": "\(route)",
                "status": .stringConvertible(status),
                "ms": .stringConvertible((seconds * 10_000).rounded() / 10),
                "bytes": .stringConvertible(response.body.contentLength ?? 0),
            ])
    }

    /// The proxy's id, so that one request has one name in its log and in ours; else our own.
    private func id(of request: Request, _ context: Context) -> String {
        guard let name = RequestHead.id, let given = request.headers[name],
            ClientAddress.isTrusted(context.peer, trustedProxies),
            given.wholeMatch(of: #/[A-Za-z0-9._-]{1,64}/#) != nil
        else { return context.id }
        return given
    }
}

private enum RequestHead {
    static let id = HTTPField.Name("X-Request-Id")
    /// Others are one label: a client could make up any number of them.
    static let methods: Set<HTTPRequest.Method> = [
        .get, .head, .post, .put, .patch, .delete, .options,
    ]
}
