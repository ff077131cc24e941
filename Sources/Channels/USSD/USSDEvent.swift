import Rules

/// What happens to a dialogue. Its description never shows what the subscriber typed.
package enum USSDEvent: Hashable, Sendable, CustomStringConvertible {
    case dialled(code: String)
    case replied(String)
    case outcome(PasswordOutcome)
    /// How the operation of approving a sign-in ended; nil when it is approved.
    case approved(Refusal?)
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
        case .approved(let refusal): refusal.map { "refused \($0.code)" } ?? "approved"
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
    /// Perform the approval of these digits and come back with its outcome.
    case approve(digits: String)
    case none

    package var description: String {
        switch self {
        case .ask(let text): "ask «\(text)»"
        case .finish(let text): "finish «\(text)»"
        case .setPassword: "set password"
        case .approve(let digits): "approve \(digits)"
        case .none: "nothing"
        }
    }
}
