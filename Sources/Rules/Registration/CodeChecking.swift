import Billing

/// Whether the typed code is the one that was sent. A wrong one costs a try of the code and is a
/// miss of the address; a number that is nobody's counts its tries down all the same. A code is
/// good for the one whom it was sent to: not for the number's next holder.
package enum CodeChecking {
    package struct Stored: Hashable, Sendable {
        package let seed: Int64
        /// Nil when no SMS was sent: then no code is right.
        package let subscription: Int64?
        package let expiresAt: Instant
        package let triesLeft: Int64
        package let isUsed: Bool

        package init(
            seed: Int64, subscription: Int64?, expiresAt: Instant, triesLeft: Int64, isUsed: Bool
        ) {
            self.seed = seed
            self.subscription = subscription
            self.expiresAt = expiresAt
            self.triesLeft = triesLeft
            self.isUsed = isUsed
        }

        /// Whether it was sent to the one who holds the number now.
        package func isOf(_ holder: NumberHolder?) -> Bool {
            subscription != nil && subscription == holder?.subscription
        }
    }

    package struct Facts: Sendable {
        /// The last of the number.
        package let code: Stored?
        /// Of the code that the ticket was given for; nil when the ticket is none of ours.
        package let seed: Int64?
        /// Of the number, now.
        package let holder: NumberHolder?
        /// The digits are those of the seed.
        package let isRight: Bool
        package let attempt: SignInAttempt.Facts

        package init(
            code: Stored?, seed: Int64?, holder: NumberHolder?, isRight: Bool,
            attempt: SignInAttempt.Facts
        ) {
            self.code = code
            self.seed = seed
            self.holder = holder
            self.isRight = isRight
            self.attempt = attempt
        }
    }

    /// A right code and the one who received it.
    package struct Decision: Hashable, Sendable {
        package let code: Stored
        package let holder: NumberHolder
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> Decision {
        _ = try SignInAttempt.decide(facts.attempt)
        guard let code = facts.code, code.seed == facts.seed,
            facts.attempt.now < code.expiresAt, code.triesLeft > 0
        else { throw .codeExpired }
        guard facts.isRight, let holder = facts.holder, code.isOf(holder) else {
            throw .wrongCode(triesLeft: code.triesLeft - 1)
        }
        return Decision(code: code, holder: holder)
    }

    /// What a wrong code counts.
    package static func missed(_ facts: Facts) -> [AttemptLane: AttemptBudget] {
        SignInAttempt.counted(facts.attempt)
    }
}
