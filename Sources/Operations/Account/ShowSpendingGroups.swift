import Billing
import Rules
import Store

extension Door {
    /// «Подробнее о расходах» of a month: of those offered the one that is asked for, else the
    /// current one.
    package func spendingGroups(of session: Session, month: Month?, by caller: Caller) throws
        -> SpendingGroups
    {
        try read(
            { act, transaction in
                let subscriber = session.subscriber
                let months = act.spendingMonths(since: subscriber.contractFrom)
                let chosen = month.flatMap { months.contains($0) ? $0 : nil } ?? months[0]
                let from = act.zone.start(of: chosen.first)
                let until = act.zone.start(of: chosen.next.first)
                let byMonth = try months.map { month in
                    SpentMonth(
                        month,
                        try transaction.charged(
                            subscriber.id, from: act.zone.start(of: month.first),
                            until: act.zone.start(of: month.next.first)))
                }
                return try SpendingGroups(
                    month: chosen, byMonth: byMonth,
                    uses: transaction.spentByGroup(subscriber.id, from: from, until: until),
                    fees: transaction.spentOnFees(subscriber.id, from: from, until: until))
            }, by: caller)
    }
}
