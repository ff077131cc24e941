import Billing
import Rules
import Secrets
import Store

/// The first half of a sign-in, before the costly check: letters and budgets. A miss is counted now
/// and forgiven by the second half.
package struct CountAttempt: Operation {
    package let number: PhoneNumber?
    package let lanes: [AttemptLane]
    /// Nil for a step-up, which has no picture.
    package let picture: TypedLetters?
    package let archived: ArchivedAct

    package struct Facts {
        let rule: SignInAttempt.Facts
        let holder: NumberHolder?
    }

    /// Whose hash to check the password against.
    package struct Counted: Sendable {
        package let credentials: Credentials?
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> Facts {
        let letters = try picture.map { try $0.check(act, in: transaction) } ?? .right
        return Facts(
            rule: SignInAttempt.Facts(
                letters: letters, budgets: try transaction.budgets(lanes), lanes: lanes,
                limits: act.catalogue.limits.signIn, now: act.now),
            holder: try number.flatMap { try transaction.holder(of: $0, at: act.now) })
    }

    package struct Decision {
        let attempt: SignInAttempt.Decision
        let holder: NumberHolder?
    }

    package func decide(_ facts: Facts, _ act: Act) throws(Refusal) -> Decision {
        Decision(attempt: try SignInAttempt.decide(facts.rule), holder: facts.holder)
    }

    package func isArchived(_ decision: Decision) -> Bool { false }

    /// Who is told to wait and comes again anyway could fill the archive with it.
    package func isArchived(_ refusal: Refusal) -> Bool {
        if case .tooManyAttempts = refusal { false } else { true }
    }

    package func storeRefusal(
        _ refusal: Refusal, _ facts: Facts, _ act: Act, in transaction: Transaction
    ) throws {
        switch refusal {
        case .wrongLetters, .staleLetters:
            try transaction.store(SignInAttempt.countingLetters(facts.rule))
        default: break
        }
    }

    package func store(_ decision: Decision, _ act: Act, in transaction: Transaction) throws
        -> Counted
    {
        try transaction.store(decision.attempt.counted)
        return Counted(credentials: decision.holder?.credentials)
    }

    package func subject(of facts: Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: number)
    }

    package func notices(_ decision: Decision, _ act: Act) -> [AddressedNotice] {
        guard let until = decision.attempt.lockedUntil, let holder = decision.holder else {
            return []
        }
        return [AddressedNotice(.signInLocked(until: until), to: holder)]
    }
}

/// What was typed under a picture.
package struct TypedLetters: Sendable {
    package let token: String
    package let letters: String
    package let cookie: String

    package init(token: String, letters: String, cookie: String) {
        self.token = token
        self.letters = letters
        self.cookie = cookie
    }

    /// A picture is used up by the attempt, right or wrong.
    func check(_ act: Act, in transaction: Transaction) throws -> SignInAttempt.Letters {
        let sealer = act.effects.sealer
        guard let picture = Picture(token: token, sealer), act.now < picture.expiresAt,
            picture.browser == Picture.browser(cookie, sealer),
            try transaction.useToken(
                hash: sealer.hash(token, purpose: "used-picture"), expiresAt: picture.expiresAt)
        else { return .stale }
        return picture.letters == letters ? .right : .wrong
    }
}
