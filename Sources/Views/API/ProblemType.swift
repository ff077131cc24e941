/// Every "no" of the JSON API, by the word that ends its `type`. Those of a rule have the code of
/// the `Refusal`.
package enum ProblemType: String, Sendable, CaseIterable {
    case malformedRequest = "malformed-request"
    case tokenRequired = "token-required"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case bodyTooLarge = "body-too-large"
    case jsonExpected = "json-expected"
    case monthNotKept = "month-not-kept"
    case unknownCursor = "unknown-cursor"
    case unfitName = "unfit-name"
    case tooManyRequests = "too-many-requests"
    case fault = "server-fault"
    case unavailable = "unavailable"
    case keyUsedDifferently = "key-used-differently"
    case wrongCredentials = "wrong-credentials"
    case tooManyAttempts = "too-many-attempts"
    case passwordLength = "password-length"
    case passwordCharacters = "password-characters"
    case passwordIsNumber = "password-is-number"
    case passwordTooCommon = "password-too-common"
    case simChanged = "sim-changed"
    case notServed = "not-served"
    case codeTooSoon = "code-too-soon"
    case wrongCode = "wrong-code"
    case codeExpired = "code-expired"
    case deviceUnknown = "device-unknown"
    case sessionEnded = "session-ended"
    case reportTooEarly = "report-too-early"
    case capTooSmall = "cap-too-small"
    case capTooLarge = "cap-too-large"

    /// A rule's refusal is 422: the request was understood, and cannot be done now.
    package var status: Int {
        switch self {
        case .malformedRequest: 400
        case .tokenRequired, .sessionEnded: 401
        case .notFound, .deviceUnknown: 404
        case .methodNotAllowed: 405
        case .bodyTooLarge: 413
        case .jsonExpected: 415
        case .tooManyRequests, .tooManyAttempts, .codeTooSoon: 429
        case .fault: 500
        case .unavailable: 503
        default: 422
        }
    }

    /// A reference that leads to its paragraph on the page for people.
    package var reference: String { "/api#\(rawValue)" }

    /// The numbers that come with it, beside the members of every problem.
    package var members: [JSONMember] {
        switch self {
        case .malformedRequest:
            [
                JSONMember("where", .text(Shapes.name), "`body`, `body.number`, `query.cursor`…"),
                JSONMember("expected", .text(Shapes.name), "What is taken there."),
            ]
        case .tooManyRequests, .tooManyAttempts, .codeTooSoon, .unavailable: [Self.wait]
        case .monthNotKept:
            [
                JSONMember("earliest", .text(Shapes.month), "The first month that is kept."),
                JSONMember("latest", .text(Shapes.month), "The present month."),
            ]
        case .passwordLength:
            [
                JSONMember("found", Self.count, "Characters of the password."),
                JSONMember("shortest", Self.count, "Characters allowed, from."),
                JSONMember("longest", Self.count, "Characters allowed, to."),
            ]
        case .wrongCode:
            [JSONMember("tries_left", Self.count, "0: this code is dead, ask for a new one.")]
        case .capTooSmall:
            [
                JSONMember("found", Self.amount, "The amount that was sent."),
                JSONMember("smallest", Self.amount, "The smallest that is taken."),
            ]
        case .capTooLarge:
            [
                JSONMember("found", Self.amount, "The amount that was sent."),
                JSONMember("largest", Self.amount, "The largest that is taken."),
            ]
        case .simChanged:
            [JSONMember("until", .text(Shapes.moment), "From then on it is possible again.")]
        case .reportTooEarly:
            [
                JSONMember("ordered_at", .text(Shapes.moment), "The last order."),
                JSONMember("next", .text(Shapes.moment), "From then on it is possible again."),
            ]
        default: []
        }
    }

    /// Whether the answer has `Retry-After`.
    package var hasWait: Bool { members.contains { $0.name == Self.wait.name } }

    /// `TooManyAttemptsProblem`: no object of an answer is called so.
    var component: JSONSchema {
        let name = rawValue.split(separator: "-").map(\.capitalised).joined() + "Problem"
        return .named(name, .object(Self.common(JSONSchema.constant(reference), status) + members))
    }

    private static let amount = JSONSchema.text(Shapes.amount)
    private static let count = JSONSchema.integer(0...1_000)
    private static let wait = JSONMember(
        "retry_after_seconds", .integer(1...1_000_000), "Come again after so many seconds.")

    /// RFC 9457 §3.1, and by what support finds the request.
    private static func common(_ type: JSONSchema, _ status: Int) -> [JSONMember] {
        [
            JSONMember("type", type, "Which problem; leads to its description."),
            JSONMember("title", .text(Shapes.name), "The same for every such problem."),
            JSONMember("status", .integer(Int64(status)...Int64(status)), "The HTTP status."),
            JSONMember("detail", .text(TextShape(.any, 0...1_000)), "A sentence for people."),
            JSONMember("request_id", .text(Shapes.name), "Tell it to support."),
        ]
    }
}

extension Substring {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
