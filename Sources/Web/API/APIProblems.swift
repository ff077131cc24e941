import Billing
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import Rules
import Views

extension Site {
    /// Whether a path belongs to apps, so that even what is not there is answered as JSON.
    static func isOfAPI(_ path: String) -> Bool {
        path == APIOperation.root || path.hasPrefix(APIOperation.root + "/")
    }

    /// RFC 9457, in the language that the app asks for.
    func answer(_ problem: APIProblem, _ request: Request, _ context: WebContext) -> Response {
        var response = Response(status: HTTPResponse.Status(code: problem.type.status))
        let language = Language(accepted: request.headers[.acceptLanguage]) ?? .ru
        response.headers[.cacheControl] = "no-store"
        response.headers[.contentLanguage] = language.rawValue
        response.headers[.vary] = "Accept-Language"
        if let seconds = problem.waitSeconds { response.headers[.retryAfter] = String(seconds) }
        if problem.type.status == 401 {
            let isSent = request.headers[.authorization] != nil
            response.headers[.wwwAuthenticate] =
                "Bearer realm=\"kabinet\"" + (isSent ? ", error=\"invalid_token\"" : "")
        }
        // Without a catalogue there is no zone to say a time in: the status must do.
        guard let shelf = try? door.catalogue.current() else { return response }
        let json = problem.json(language, shelf.catalogue.operation, requestID: context.id)
        response.headers[.contentType] = "application/problem+json"
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: json))
        return response
    }
}

extension APIProblem {
    /// What no call took: a path that is not there, or another method.
    init(_ problem: Problem) {
        switch problem {
        case .notFound: self.init(ProblemType.notFound)
        case .methodNotAllowed: self.init(ProblemType.methodNotAllowed)
        case .malformed: self = .malformed("request", expected: "HTTP")
        case .tooLarge: self.init(ProblemType.bodyTooLarge)
        case .unavailable: self = .unavailable
        default: self.init(ProblemType.fault)
        }
    }

    /// Whatever ended a call, as the client hears it; a fault is logged.
    init(of error: any Error, _ context: WebContext) {
        switch error {
        case let problem as APIProblem: self = problem
        case let refusal as Refusal:
            self = APIProblem(refusal) ?? APIProblem(.fault)
        case is SlowWork.Busy, is SlowWork.NoMemory: self = .unavailable
        default:
            context.logger.error("call failed", metadata: ["error": "\(error)"])
            self = Door.isAway(error) ? .unavailable : APIProblem(.fault)
        }
    }
}
