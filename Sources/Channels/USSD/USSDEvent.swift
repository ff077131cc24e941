import Rules

/// What happens to a dialogue. Its description never shows what the subscriber typed.
package enum USSDEvent: Hashable, Sendable, CustomStringConvertible {
    case dialled(code: String)
    case replied(String)
    case outcome(PasswordOutcome)
    /// The subscriber or the network ended the dialogue.
    case cancelled
    /// Nobody answered within the gateway's time.
    case timedOut

    package var description: String {
        switch self {
        case .dialled: "dialled"
        case .replied: "replied"
        case .outcome(.done): "done"
        case .outcome(.refused(let refusal)): "refused \(refusal.code)"
        case .cancelled: "cancelled"
        case .timedOut: "timed out"
        }
    }
}

/// What the gateway does next. Its description never shows a password.
package enum USSDAction: Hashable, Sendable, CustomStringConvertible {
    /// Show the text and wait for an entry.
    case ask(String)
    /// Show the text and close the dialogue.
    case finish(String)
    /// Perform the operation with this password and come back with its outcome.
    case setPassword(String)
    case none

    package var description: String {
        switch self {
        case .ask(let text): "ask «\(text)»"
        case .finish(let text): "finish «\(text)»"
        case .setPassword: "set password"
        case .none: "nothing"
        }
    }
}
