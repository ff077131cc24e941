import Rules

/// How the operation of setting a password ended, as the gateway tells the dialogue.
package enum PasswordOutcome: Hashable, Sendable {
    case done
    case refused(Refusal)
}
