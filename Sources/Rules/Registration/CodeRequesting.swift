import Billing

/// «Регистрация» in an app: who is sent a code by SMS, and how often. Whether the number is
/// anybody's changes nothing of the answer.
package enum CodeRequesting {
    package struct Facts: Sendable {
        package let holder: NumberHolder?
        package let budgets: [CodeLane: AttemptBudget]
        package let lanes: [CodeLane]
        package let limits: CodeLimits
        package let simChangeHours: Int64
        package let now: Instant

        package init(
            holder: NumberHolder?, budgets: [CodeLane: AttemptBudget], lanes: [CodeLane],
            limits: CodeLimits, simChangeHours: Int64, now: Instant
        ) {
            self.holder = holder
            self.budgets = budgets
            self.lanes = lanes
            self.limits = limits
            self.simChangeHours = simChangeHours
            self.now = now
        }
    }

    /// What goes to the number.
    package enum Message: Hashable, Sendable {
        case code(NumberHolder)
        /// Another SIM card lately: the answer may not say so to a stranger, the SMS may.
        case barred(NumberHolder, until: Instant)
        case nothing
    }

    package struct Decision: Sendable {
        package let request: CodeRequest
        package let message: Message
        package let counted: [CodeLane: AttemptBudget]
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> Decision {
        for lane in facts.lanes {
            guard let until = facts.budgets[lane]?.blockedUntil, facts.now < until else { continue }
            // Rounded up: a client that waits exactly so long is let in.
            throw lane.refusal(retryAfterSeconds: until.seconds(since: facts.now) + 1)
        }
        var counted: [CodeLane: AttemptBudget] = [:]
        for lane in facts.lanes {
            counted[lane] = lane.counting(facts.budgets[lane], facts.limits, facts.now)
        }
        return Decision(
            request: CodeRequest(
                expiresAt: facts.now.adding(seconds: facts.limits.seconds),
                resendAt: facts.now.adding(seconds: facts.limits.resendSeconds)),
            message: message(facts), counted: counted)
    }

    private static func message(_ facts: Facts) -> Message {
        guard let holder = facts.holder, holder.isServed(at: facts.now) else { return .nothing }
        do throws(Refusal) {
            try SIMChange.requireSettled(
                changedAt: holder.simChangedAt, hours: facts.simChangeHours, now: facts.now)
        } catch {
            guard case .simChanged(let until) = error else { return .nothing }
            return .barred(holder, until: until)
        }
        return .code(holder)
    }
}

/// What the code is wanted for; only the SMS differs.
package enum CodePurpose: String, Sendable, CaseIterable { case registration, reset }

/// The answer to whoever asked for a code, the same for a number that is nobody's.
package struct CodeRequest: Hashable, Sendable {
    package static let digits = 6

    package let expiresAt: Instant
    /// Before it no other code of the number is sent.
    package let resendAt: Instant

    package init(expiresAt: Instant, resendAt: Instant) {
        self.expiresAt = expiresAt
        self.resendAt = resendAt
    }
}
