import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import Views

/// Lets only so many requests be worked on at once; who comes beyond is told at once to come again,
/// instead of making everybody wait. A request counts once its body is here, so that nobody keeps a
/// place by sending slowly.
package final class Admission: RouterMiddleware {
    package typealias Context = WebContext

    private struct State {
        var inWork = 0
        var turnedAway = 0
    }

    private static let largestBody = 64 * 1_024

    private let most: Int
    private let state = Mutex(State())

    init(most: Int) { self.most = most }

    /// Requests refused since the start.
    package var turnedAway: Int { state.withLock(\.turnedAway) }

    package func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let request = try await whole(request)
        guard enter() else { return Self.refusal(request, context.id) }
        defer { leave() }
        return try await next(request, context)
    }

    private func enter() -> Bool {
        state.withLock { state in
            guard state.inWork < most else {
                state.turnedAway += 1
                return false
            }
            state.inWork += 1
            return true
        }
    }

    private func leave() { state.withLock { $0.inWork -= 1 } }

    /// The request with its body read; who reads it further on has his own, smaller bounds.
    private func whole(_ request: Request) async throws -> Request {
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > Self.largestBody { throw PageFault(.tooLarge) }
        var request = request
        do {
            _ = try await request.collectBody(upTo: Self.largestBody)
        } catch is NIOTooManyBytesError {
            throw PageFault(.tooLarge)
        } catch {
            // Cut off or wrongly chunked: whatever goes wrong in a body is the client's.
            throw PageFault(.malformed)
        }
        return request
    }

    /// Made without the database, which may be what everybody waits for.
    private static func refusal(_ request: Request, _ id: String) -> Response {
        let isAPI = Site.isOfAPI(request.uri.path)
        var response = Response.page(
            isAPI ? APIProblem.busy(requestID: id) : BusyPage.html, status: .serviceUnavailable)
        if isAPI { response.headers[.contentType] = "application/problem+json" }
        response.headers[.retryAfter] = "1"
        return response
    }
}
