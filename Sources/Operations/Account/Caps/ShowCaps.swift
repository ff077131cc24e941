import Billing
import Rules
import Store

extension Door {
    /// «Лимиты расходов» of this month: caps, what is spent, and what is stopped.
    package func spendingCaps(of session: Session, by caller: Caller) throws -> SpendingCaps {
        try read(
            { act, transaction in
                let subscriber = session.subscriber
                let month = act.today.monthOf
                let caps = try transaction.ownCaps(of: [subscriber.id])
                let spent = try transaction.spent(subscriber.id, in: month, act.zone)
                let standing = try transaction.standings(of: [subscriber.account])
                return SpendingCaps(
                    month: month,
                    lines: CapKind.allCases.map { kind in
                        SpendingCaps.Line(
                            kind: kind, spent: spent[kind] ?? .zero,
                            cap: caps.first { $0.kind == kind }?.amount)
                    },
                    bars: try transaction.bars(of: [subscriber.id])[subscriber.id]?.held ?? [],
                    settlement: standing[subscriber.account]?.settlement ?? .advance,
                    debt: act.catalogue.terms.debt.on(act.today),
                    limits: act.catalogue.limits.ownCap)
            }, by: caller)
    }
}
