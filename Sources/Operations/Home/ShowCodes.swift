import Billing
import Rules
import Store

/// Shows PIN and PUK after the password was typed again; the showing is archived.
package struct ShowCodes: Operation {
    package let session: Session
    /// What the password was right for.
    package let rightFor: PasswordVersion?
    let counted: CountAttempt.Counted
    package let lanes: [AttemptLane]
    package let archived = ArchivedAct(.settings, .showCodes)

    package func facts(_ act: Act, in transaction: Transaction) throws -> CodesShowing.Facts {
        CodesShowing.Facts(
            holder: try transaction.holder(subscription: session.subscriber.id, at: act.now),
            rightFor: rightFor, simChangeHours: act.catalogue.limits.simChangeHours, now: act.now)
    }

    package func decide(_ facts: CodesShowing.Facts, _ act: Act) throws(Refusal) -> NumberHolder {
        try CodesShowing.decide(facts)
    }

    /// Nil when the feed brought no codes.
    package func store(_ holder: NumberHolder, _ act: Act, in transaction: Transaction) throws
        -> SIMCodes?
    {
        try transaction.forgive(lanes, at: act.now)
        guard let sealed = try transaction.sealedCodes(of: holder.subscription) else { return nil }
        guard let codes = SealedCodes.open(sealed, act.effects.sealer) else {
            throw SealedCodes.Fault.unreadable
        }
        return codes
    }

    package func storeRefusal(
        _ refusal: Refusal, _ facts: CodesShowing.Facts, _ act: Act, in transaction: Transaction
    ) throws {
        try counted.tellOfLock(refusal, facts.holder, act, in: transaction)
    }

    package func subject(of facts: CodesShowing.Facts) -> ArchiveSubject {
        ArchiveSubject(
            subscription: session.subscriber.id, number: session.subscriber.number)
    }
}

extension Door {
    /// The step-up: counts the attempt in a lane of this session's subscriber, then acts.
    package func showCodes(_ password: String, of session: Session, by caller: Caller) async throws
        -> Answer<SIMCodes?>
    {
        let subscriber = session.subscriber
        let lanes: [AttemptLane] = [.stepUp(subscriber.id)]
        let attempt = CountAttempt(
            number: subscriber.number, lanes: lanes, proof: nil,
            archived: ArchivedAct(.settings, .showCodes))
        return try await perform(attempt, password, by: caller) { counted, rightFor in
            ShowCodes(session: session, rightFor: rightFor, counted: counted, lanes: lanes)
        }
    }
}
