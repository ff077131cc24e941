import Billing

/// A typed "no" with the numbers that a page needs to say what was found, what is allowed and what
/// to do. Only rules throw it; `Views` turns it into a sentence.
package enum Refusal: Error, Hashable, Sendable {
    /// Wrong password, unknown number, another operator's number, closed contract: one answer.
    case wrongCredentials
    /// The letters differ from the picture's.
    case wrongLetters
    /// The picture is older than the limit, was used before, or is another browser's.
    case staleLetters
    /// The page's code was not dialled from this number, or was used before.
    case notApproved
    /// The page's code is older than the limit, or is another browser's.
    case staleApproval
    case tooManyAttempts(retryAfterSeconds: Int64)
    case passwordLength(found: Int, shortest: Int, longest: Int)
    /// Something else than printable ASCII.
    case passwordCharacters
    case passwordIsNumber
    case passwordTooCommon
    /// The SIM card changed lately; possible again from `until` on.
    case simChanged(until: Instant)
    /// The number is not served, or no longer.
    case notServed
    case linkUsed
    case paymentTooSmall(found: Money, smallest: Money)
    case paymentTooLarge(found: Money, largest: Money)
    /// The same id came before with another number or sum.
    case paymentDiffers
    case sessionEnded
    /// A code was sent to the number a moment ago, or as often as a day allows.
    case codeTooSoon(retryAfterSeconds: Int64)
    /// Not misses, but too many askings of an address or of everybody.
    case tooManyRequests(retryAfterSeconds: Int64)
    /// Zero tries left: only a new code helps.
    case wrongCode(triesLeft: Int64)
    /// None was asked for, it is too old, it was used, or its tries are used up.
    case codeExpired
    /// No such device of this subscriber, or no longer.
    case deviceUnknown
    /// The current month's report was ordered; the next one may be from `next` on.
    case reportTooEarly(ordered: Instant, next: Instant)
    /// The idempotency key came before with another act or other values.
    case keyUsedDifferently
    /// What was typed as a cap is no amount in whole kopecks.
    case capUnreadable
    case capTooSmall(found: Money, smallest: Money)
    case capTooLarge(found: Money, largest: Money)

    /// A stable word for archives and logs.
    package var code: String {
        switch self {
        case .wrongCredentials: "wrong-credentials"
        case .wrongLetters: "wrong-letters"
        case .staleLetters: "stale-letters"
        case .notApproved: "not-approved"
        case .staleApproval: "stale-approval"
        case .tooManyAttempts: "too-many-attempts"
        case .passwordLength: "password-length"
        case .passwordCharacters: "password-characters"
        case .passwordIsNumber: "password-is-number"
        case .passwordTooCommon: "password-too-common"
        case .simChanged: "sim-changed"
        case .notServed: "not-served"
        case .linkUsed: "link-used"
        case .paymentTooSmall: "payment-too-small"
        case .paymentTooLarge: "payment-too-large"
        case .paymentDiffers: "payment-differs"
        case .sessionEnded: "session-ended"
        case .codeTooSoon: "code-too-soon"
        case .tooManyRequests: "too-many-requests"
        case .wrongCode: "wrong-code"
        case .codeExpired: "code-expired"
        case .deviceUnknown: "device-unknown"
        case .reportTooEarly: "report-too-early"
        case .keyUsedDifferently: "key-used-differently"
        case .capUnreadable: "cap-unreadable"
        case .capTooSmall: "cap-too-small"
        case .capTooLarge: "cap-too-large"
        }
    }
}
