import Billing
import Rules
import Store

/// Own caps as use, corrections and months go by.
extension Door {
    /// Adds what records cost to the caps of their subscriptions; most have none.
    static func countCaps(
        of charged: [ChargedRecord], _ act: Act, in transaction: Transaction
    ) throws -> [BarChange] {
        guard !charged.isEmpty else { return [] }
        let caps = try transaction.ownCaps(of: Set(charged.map(\.subscription)).sorted())
        guard !caps.isEmpty else { return [] }
        let counting = try CapCounting(
            of: charged, caps, current: act.today.monthOf, zone: act.zone)
        for cap in counting.changed { try transaction.store(cap, act.zone) }
        return counting.bars
    }

    /// After a month of a subscription was rated anew: its caps count it again.
    static func recountCaps(
        of subscription: Int64, in month: Month, _ act: Act, in transaction: Transaction
    ) throws {
        let caps = try transaction.ownCaps(of: [subscription]).filter { $0.month == month }
        guard !caps.isEmpty else { return }
        let spent = try transaction.spent(subscription, in: month, act.zone)
        var changes: [BarChange] = []
        for cap in caps {
            let recounted = cap.recounted(spent[cap.kind] ?? .zero)
            try transaction.store(recounted, act.zone)
            guard month == act.today.monthOf else { continue }
            let isReached = recounted.isReached(in: month)
            changes.append(isReached ? recounted.bar(recordEnd: nil) : recounted.lift)
        }
        try bar(changes, act, in: transaction)
    }

    /// On the 1st of a month what the own caps of the month before have stopped goes on.
    static func endCaps(
        of accounts: ClosedRange<Int64>, on day: LocalDate, _ act: Act,
        in transaction: Transaction
    ) throws {
        guard day == day.monthOf.first else { return }
        let old = try transaction.ownCapBars(of: accounts, before: act.zone.start(of: day))
        let ends = old.map { bar in
            BarChange(
                subscription: bar.subscription, service: bar.service, cause: bar.cause, step: .end)
        }
        try bar(ends, act, in: transaction)
    }
}
