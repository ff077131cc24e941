import Billing
import Rules
import Secrets
import Store

/// The first half of a sign-in, before the costly check: proof of a person and budgets. A miss is
/// counted now and forgiven by the second half.
package struct CountAttempt: Operation {
    package let number: PhoneNumber?
    package let lanes: [AttemptLane]
    /// Nil for a step-up, which needs none.
    package let proof: TypedProof?
    package let archived: ArchivedAct
    package let isHalf = true

    package struct Facts {
        let rule: SignInAttempt.Facts
        let holder: NumberHolder?
        /// Wrong letters of the address, these included if they are wrong.
        let lettersMissed: AttemptBudget
    }

    /// What the second half goes on with.
    package struct Counted: Sendable {
        /// Whose hash to check the password against.
        package let holder: NumberHolder?
        /// Set if the attempt, should it be a miss, locks the number: the subscriber is then told.
        package let lockedUntil: Instant?
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        let holder = try number.flatMap { try transaction.holder(of: $0, at: act.now) }
        let proof = try proof.map { try $0.check(holder, act, in: transaction) } ?? .right
        let limits = act.catalogue.limits.signIn
        let lane = AttemptLane.letters(act.caller.host)
        let missed = AttemptBudget.counting(
            try transaction.budgets([lane])[lane], lane: lane, limits: limits, now: act.now)
        return Facts(
            rule: SignInAttempt.Facts(
                proof: proof, budgets: try transaction.budgets(lanes), lanes: lanes,
                limits: limits, now: act.now),
            holder: holder, lettersMissed: missed)
    }

    package struct Decision {
        let attempt: SignInAttempt.Decision
        let holder: NumberHolder?
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> Decision {
        Decision(attempt: try SignInAttempt.decide(facts.rule), holder: facts.holder)
    }

    package func isArchived(_ decision: Decision) -> Bool { false }

    /// What costs a stranger nothing must not fill the archive: coming again while one waits, an
    /// old picture, a code that nobody dialled, or wrong letters beyond the address's budget.
    package func isArchived(_ refusal: Refusal, _ facts: Facts) -> Bool {
        switch refusal {
        case .tooManyAttempts, .staleLetters, .notApproved, .staleApproval: false
        case .wrongLetters: facts.lettersMissed.misses <= facts.rule.limits.perAddress
        default: true
        }
    }

    package func storeRefusal(
        _ refusal: Refusal, _ facts: Facts, _ act: Act, in transaction: Transaction
    ) throws {
        guard refusal == .wrongLetters else { return }
        try transaction.store([AttemptLane.letters(act.caller.host): facts.lettersMissed])
    }

    package func store(_ decision: Decision, _ act: Act, in transaction: Transaction) throws
        -> Counted
    {
        try transaction.store(decision.attempt.counted)
        return Counted(holder: decision.holder, lockedUntil: decision.attempt.lockedUntil)
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }
}

extension Door {
    /// An act behind a password, in two halves: counts the attempt, checks the password in the
    /// pool, then acts. The second half hears what the password is right for; nil when it is wrong.
    func perform<O: Operation>(
        _ attempt: CountAttempt, _ password: String, by caller: Caller,
        then second: (CountAttempt.Counted, PasswordVersion?) -> O
    ) async throws -> Answer<O.Outcome> {
        switch try await perform(attempt, by: caller) {
        case .refused(let refusal): return .refused(refusal)
        case .done(let counted):
            let rightFor = try await verify(password, counted.holder, attempt)
            return try await perform(second(counted, rightFor), by: caller)
        }
    }

    /// When we are too busy for the check, that is no miss of the one who asked.
    private func verify(_ password: String, _ holder: NumberHolder?, _ attempt: CountAttempt)
        async throws -> PasswordVersion?
    {
        do {
            let isRight = try await work.verify(
                password, against: holder?.credentials?.passwordHash)
            return isRight ? holder?.passwordVersion : nil
        } catch {
            heard(attempt.archived.act, .fault)
            let now = effects.now()
            try await database.write { try $0.takeBack(attempt.lanes, at: now) }
            throw error
        }
    }
}

extension CountAttempt.Counted {
    /// The password was wrong: if that locks the number, its subscriber hears of it.
    func tellOfLock(
        _ refusal: Refusal, _ holder: NumberHolder?, _ act: Act, in transaction: Transaction
    ) throws {
        guard refusal == .wrongCredentials, let lockedUntil, let holder else { return }
        try transaction.add(
            .signInLocked(until: lockedUntil), id: act.effects.ids.next(at: act.now), to: holder,
            at: act.now)
    }
}
