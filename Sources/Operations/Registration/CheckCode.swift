import Billing
import Rules
import Store

/// The first half of a password by code, before the costly hash: may the text be a password, and
/// are these the digits of the SMS? A wrong code costs a try. So does a right one, for it buys a
/// hash; the second half uses it up. A bad text costs nothing.
package struct CheckCode: Operation {
    /// Nil when it is none of ours.
    package let ticket: CodeTicket?
    package let code: String
    package let password: String
    package let archived = ArchivedAct(.settings, .setPassword)
    package let isHalf = true

    package func facts(_ act: Act, in transaction: Transaction) throws -> CodeChecking.Facts {
        let lanes = AttemptLane.ofApps(act.caller)
        let stored = try ticket.flatMap { try transaction.code(of: $0.number) }
        return CodeChecking.Facts(
            code: stored, seed: ticket?.seed,
            holder: try ticket.flatMap { try transaction.holder(of: $0.number, at: act.now) },
            isRight: stored.map { CodeDigits.isRight(code, $0.seed, act.effects.sealer) } ?? false,
            attempt: SignInAttempt.Facts(
                proof: .right, budgets: try transaction.budgets(lanes), lanes: lanes,
                limits: act.catalogue.limits.signIn, now: act.now))
    }

    package func decide(_ facts: CodeChecking.Facts, _ act: Act) throws(Refusal)
        -> CodeChecking.Decision
    {
        if let number = ticket?.number {
            try PasswordSetting.check(
                password, number: number, limits: act.catalogue.limits.password)
        }
        return try CodeChecking.decide(facts)
    }

    package func isArchived(_ decision: CodeChecking.Decision) -> Bool { false }

    /// The tries of a code bound how many are archived.
    package func isArchived(_ refusal: Refusal, _ facts: CodeChecking.Facts) -> Bool {
        if case .wrongCode = refusal { true } else { false }
    }

    package func store(
        _ decision: CodeChecking.Decision, _ act: Act, in transaction: Transaction
    ) throws -> CodeChecking.Decision {
        try transaction.countTry(ofCodeOf: decision.holder.number)
        return decision
    }

    package func storeRefusal(
        _ refusal: Refusal, _ facts: CodeChecking.Facts, _ act: Act, in transaction: Transaction
    ) throws {
        guard case .wrongCode = refusal, let ticket else { return }
        try transaction.countTry(ofCodeOf: ticket.number)
        try transaction.store(CodeChecking.missed(facts))
    }

    package func subject(of facts: CodeChecking.Facts) -> ArchiveSubject {
        ArchiveSubject(subscription: facts.holder?.subscription, number: ticket?.number)
    }
}
