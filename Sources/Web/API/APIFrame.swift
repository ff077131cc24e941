import Billing
import HTTPTypes
import Hummingbird
import Logging
import Operations
import Rules
import Views

/// What happens around every call, in this order: whose token it is, whether he asks too often,
/// whether the form is right, the act, the headers.
struct APIFrame: Sendable {
    let site: Site
    let rate: RequestRate

    func answer(_ request: Request, _ context: WebContext, _ route: APIRoutes.Route) async
        -> Response
    {
        var standing: RequestRate.Standing?
        var response: Response
        do {
            response = try await act(request, context, route, &standing)
        } catch {
            let problem = APIProblem(of: error, context)
            if !route.operation.problems.contains(problem.type) {
                context.logger.error(
                    "undescribed problem",
                    metadata: ["call": "\(route.operation.id)", "type": "\(problem.type)"])
            }
            response = site.answer(problem, request, context)
        }
        standing?.write(to: &response)
        return response
    }

    private func act(
        _ request: Request, _ context: WebContext, _ route: APIRoutes.Route,
        _ standing: inout RequestRate.Standing?
    ) async throws -> Response {
        let caller = ClientAddress.caller(request, context, site.settings, channel: .api)
        let act = try site.door.act(by: caller)
        let session = try session(request, caller)
        let now = try take(session, act)
        standing = now
        guard now.isAllowed else {
            throw Refusal.tooManyRequests(retryAfterSeconds: now.waitSeconds)
        }
        if route.operation.access == .token {
            guard let session else { throw APIProblem(.tokenRequired) }
            if await !site.door.touch(session) {
                context.logger.error("the use of a device could not be stored")
            }
        }
        let values = try await APIValues(request, context, route.operation)
        let call = APICall(site, caller, act, session, context.logger, values.all)
        return try await route.handler(call).response(to: request, route.operation)
    }

    /// A bucket for each subscriber, and for each address of those who are nobody yet.
    private func take(_ session: Session?, _ act: Act) throws -> RequestRate.Standing {
        let limits = act.catalogue.limits.requests
        guard let session else {
            return rate.take(
                "address " + act.caller.host, limit: limits.perAddress, now: act.now)
        }
        return rate.take(
            "subscriber \(session.subscriber.id)", limit: limits.perSubscriber, now: act.now)
    }

    /// RFC 6750 §2.1.
    private func session(_ request: Request, _ caller: Caller) throws -> Session? {
        let words = (request.headers[.authorization] ?? "").prefix(512).split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
        return try site.door.deviceSession(String(words[1]), by: caller)
    }
}

extension RequestRate.Standing {
    /// draft-ietf-httpapi-ratelimit-headers-10.
    func write(to response: inout Response) {
        let fields = [
            ("RateLimit-Policy", "\"minute\";q=\(limit);w=\(RequestRate.windowSeconds)"),
            ("RateLimit", "\"minute\";r=\(remaining);t=\(resetSeconds)"),
        ]
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
    }
}
