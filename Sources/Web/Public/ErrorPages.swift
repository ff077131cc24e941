import HTTPTypes
import Hummingbird
import Logging
import Operations
import Views

/// The one place where a fault becomes an answer: a page that says what to do, with the request's
/// id for the operator's log, and nothing of the inside.
struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext

    let site: Site
    /// To tell 405 from 404.
    let allowed: AllowedMethods

    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(of: error, request, context)
            var response =
                Site.isOfAPI(request.uri.path)
                ? site.answer(APIProblem(problem), request, context)
                : answer(problem, request, context)
            if problem == .methodNotAllowed, let methods = allowed[request.uri.path] {
                response.headers[.allow] = methods.map(\.rawValue).joined(separator: ", ")
            }
            return response
        }
    }

    private func problem(of error: any Error, _ request: Request, _ context: WebContext) -> Problem
    {
        switch error {
        case let fault as PageFault: return fault.problem
        case let fault as HTTPError where fault.status == .notFound:
            return allowed[request.uri.path] == nil ? .notFound : .methodNotAllowed
        case let fault as HTTPError where fault.status == .contentTooLarge: return .tooLarge
        case let fault as HTTPError where fault.status.kind == .clientError: return .malformed
        case is SlowWork.Busy: return .unavailable
        default:
            context.logger.error(
                "request failed",
                metadata: [
                    "route": "\(context.endpointPath ?? "none")", "error": "\(error)",
                ])
            return Door.isAway(error) ? .unavailable : .fault
        }
    }

    private func answer(_ problem: Problem, _ request: Request, _ context: WebContext) -> Response {
        let status = HTTPResponse.Status(code: problem.status)
        var response: Response
        do {
            let visit = try Visit(request, context, site)
            let id = context.id
            response = visit.page(
                ErrorPage.render(visit.frame, problem: problem, requestID: id), status: status)
        } catch {
            // Not even the frame of a page can be made: the database is away.
            response = Response(status: .serviceUnavailable)
        }
        if case .tooMany(let seconds) = problem {
            response.headers[.retryAfter] = String(seconds)
        }
        if problem == .unavailable { response.headers[.retryAfter] = "2" }
        return response
    }
}
