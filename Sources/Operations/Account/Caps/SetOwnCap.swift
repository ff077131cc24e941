import Billing
import Rules
import Store

/// «Лимиты расходов»: a cap of the subscriber's own on a kind of use in a month.
package struct SetOwnCap: Operation {
    package let kind: CapKind
    /// Nil takes the cap away.
    package let amount: Money?
    package let session: Session
    package let archived = ArchivedAct(.settings, .setOwnCap)

    package init(_ kind: CapKind, _ amount: Money?, session: Session) {
        self.kind = kind
        self.amount = amount
        self.session = session
    }

    package func facts(_ act: Act, in transaction: Transaction) throws -> OwnCapSetting.Facts {
        let subscriber = session.subscriber
        let month = act.today.monthOf
        return OwnCapSetting.Facts(
            subscription: subscriber.id, kind: kind, amount: amount,
            earlier: try transaction.ownCaps(of: [subscriber.id]).first { $0.kind == kind },
            spent: try transaction.spent(subscriber.id, in: month, act.zone)[kind] ?? .zero,
            month: month, limits: act.catalogue.limits.ownCap,
            accountDay: try transaction.accountDay(of: subscriber.account))
    }

    package func touched(_ facts: OwnCapSetting.Facts) -> AccountDay? { facts.accountDay }

    package func decide(_ facts: OwnCapSetting.Facts, _ act: Act) throws(Refusal)
        -> OwnCapSetting.Decision
    {
        try OwnCapSetting.decide(facts)
    }

    /// To take away what is not there changes nothing.
    package func isArchived(_ decision: OwnCapSetting.Decision) -> Bool {
        if case .nothing = decision { false } else { true }
    }

    package func store(
        _ decision: OwnCapSetting.Decision, _ act: Act, in transaction: Transaction
    ) throws {
        switch decision {
        case .nothing: return
        case .remove(let cap): try transaction.remove(cap)
        case .set(let cap, _): try transaction.store(cap, act.zone)
        }
        try Door.bar(decision.change.map { [$0] } ?? [], act, in: transaction)
    }

    package func subject(of facts: OwnCapSetting.Facts) -> ArchiveSubject {
        ArchiveSubject(
            subscription: session.subscriber.id, number: session.subscriber.number)
    }
}

extension SetOwnCap: Repeatable {
    package var scope: KeyScope { .subscription(session.subscriber.id) }
    package var parameters: [String] { [kind.rawValue, amount?.decimal ?? ""] }
}

extension Door {
    /// - Parameter amount: nil takes the cap away.
    package func setOwnCap(
        _ kind: CapKind, _ amount: Money?, of session: Session, key: IdempotencyKey? = nil,
        by caller: Caller
    ) async throws -> Answer<Void> {
        try await perform(SetOwnCap(kind, amount, session: session), key: key, by: caller)
    }
}
