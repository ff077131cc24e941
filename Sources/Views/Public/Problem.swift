/// Why a page could not be shown: not a refusal of a rule, but of the web server.
package enum Problem: Hashable, Sendable {
    case notFound
    case methodNotAllowed
    /// The hidden field `form` is missing or another browser's.
    case forbiddenForm
    /// The form was sent from another site.
    case foreignOrigin
    case tooLarge
    case malformed
    case sessionEnded
    case tooMany(retryAfterSeconds: Int64)
    /// The database or another part is away for a while.
    case unavailable
    case fault

    /// The HTTP status. An ended session is 403: 401 would promise a scheme of HTTP sign-in.
    package var status: Int {
        switch self {
        case .malformed: 400
        case .forbiddenForm, .foreignOrigin, .sessionEnded: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .tooLarge: 413
        case .tooMany: 429
        case .fault: 500
        case .unavailable: 503
        }
    }
}
