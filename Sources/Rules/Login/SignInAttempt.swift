import Billing

/// What is decided before the password is looked at: whether a person asks, and the budgets. The
/// attempt is counted as a miss first and forgiven when the password is right, so that parallel
/// guesses cannot slip through.
package enum SignInAttempt {
    /// That a person asks and no program: by the letters or digits of a picture or its sound, or by
    /// a code that was dialled on the phone.
    package enum Proof: Sendable { case right, wrong, stale, unapproved, staleApproval }

    package struct Facts: Sendable {
        package let proof: Proof
        package let budgets: [AttemptLane: AttemptBudget]
        package let lanes: [AttemptLane]
        package let limits: SignInLimits
        package let now: Instant

        package init(
            proof: Proof, budgets: [AttemptLane: AttemptBudget], lanes: [AttemptLane],
            limits: SignInLimits, now: Instant
        ) {
            self.proof = proof
            self.budgets = budgets
            self.lanes = lanes
            self.limits = limits
            self.now = now
        }
    }

    package struct Decision: Sendable {
        package let counted: [AttemptLane: AttemptBudget]
        /// Set when this miss, if it is one, locks the number: the subscriber is told.
        package let lockedUntil: Instant?
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> Decision {
        try requireFree(facts)
        switch facts.proof {
        case .right: break
        case .wrong: throw .wrongLetters
        case .stale: throw .staleLetters
        case .unapproved: throw .notApproved
        case .staleApproval: throw .staleApproval
        }
        let counted = counted(facts)
        return Decision(counted: counted, lockedUntil: lock(counted, facts))
    }

    /// The lanes with one more miss each.
    static func counted(_ facts: Facts) -> [AttemptLane: AttemptBudget] {
        var counted: [AttemptLane: AttemptBudget] = [:]
        for lane in facts.lanes {
            counted[lane] = AttemptBudget.counting(
                facts.budgets[lane], lane: lane, limits: facts.limits, now: facts.now)
        }
        return counted
    }

    private static func requireFree(_ facts: Facts) throws(Refusal) {
        let waits = facts.lanes.compactMap { facts.budgets[$0]?.blockedUntil }
        guard let until = waits.max(), facts.now < until else { return }
        // Rounded up: a client that waits exactly so long is let in.
        throw .tooManyAttempts(retryAfterSeconds: until.seconds(since: facts.now) + 1)
    }

    /// A lock is told by the miss that reaches its length, and again by every tenth after it.
    private static func lock(_ counted: [AttemptLane: AttemptBudget], _ facts: Facts) -> Instant? {
        for (lane, budget) in counted where lane.isOfOne {
            let limit = facts.limits.lockSeconds * 1_000_000
            let extra = budget.misses - lane.free(facts.limits)
            guard extra > 0, lane.wait(extra, facts.limits) >= limit else { continue }
            let isFirst = extra == 1 || lane.wait(extra - 1, facts.limits) < limit
            if isFirst || budget.misses % 10 == 0 { return budget.blockedUntil }
        }
        return nil
    }
}
