import Rules

/// Result codes of the check–pay protocol of terminal agents (OSMP). After a fatal one the agent
/// stops repeating the payment.
package enum TerminalResult: Int, Hashable, Sendable, CaseIterable {
    case done = 0
    /// The only one that is not fatal: nothing is known yet, ask again.
    case temporary = 1
    case badAccount = 4
    case accountNotFound = 5
    case refused = 7
    case accountNotActive = 79
    case sumTooSmall = 241
    case sumTooLarge = 242
    /// Whatever cannot be parsed included.
    case other = 300

    package var isFatal: Bool { self != .done && self != .temporary }

    /// For the agent's engineers; a terminal shows its own words for the code.
    package var comment: String {
        switch self {
        case .done: "OK"
        case .temporary: "Temporary error, repeat later"
        case .badAccount: "Bad account format"
        case .accountNotFound: "Account not found"
        case .refused: "Refused"
        case .accountNotActive: "Account not active"
        case .sumTooSmall: "Sum too small"
        case .sumTooLarge: "Sum too large"
        case .other: "Bad request"
        }
    }

    /// What the agent is told when a payment is refused.
    package init(_ refusal: Refusal) {
        self =
            switch refusal {
            case .notServed: .accountNotFound
            case .paymentTooSmall: .sumTooSmall
            case .paymentTooLarge: .sumTooLarge
            case .tooManyAttempts: .temporary
            case .paymentDiffers, .wrongCredentials, .wrongLetters, .staleLetters, .notApproved,
                .staleApproval, .passwordLength, .passwordCharacters, .passwordIsNumber,
                .passwordTooCommon, .simChanged, .linkUsed, .sessionEnded, .codeTooSoon,
                .tooManyRequests, .wrongCode, .codeExpired, .deviceUnknown, .reportTooEarly,
                .keyUsedDifferently, .capUnreadable, .capTooSmall, .capTooLarge:
                .refused
            }
    }
}
