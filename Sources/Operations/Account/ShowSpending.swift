import Billing
import Rules
import Store

extension Door {
    /// Lines of «История расходов» on one page.
    private static let pageLines = 50
    /// Lines of a month that is taken along; a person has some thousands.
    package static let mostLines = 100_000

    /// One month of «История расходов»: of those offered the one that is asked for, else that of
    /// the lines that are read on, else the current one.
    /// - Parameter group: the only one of «Подробнее о расходах» that is shown; nil for all.
    package func spending(
        of session: Session, month: Month?, group: SpentGroup? = nil, before: SpendingCursor?,
        by caller: Caller
    ) throws -> Spending {
        try read(
            { act, transaction in
                let months = act.spendingMonths(since: session.subscriber.contractFrom)
                let wanted = month ?? before.flatMap { act.month(of: $0.at, among: months) }
                let chosen = wanted.flatMap { months.contains($0) ? $0 : nil } ?? months[0]
                return try Self.spending(
                    of: session.subscriber, chosen, group, months, before, most: Self.pageLines,
                    act, transaction)
            }, by: caller)
    }

    /// The same month with all its lines, for a file: read at once, from one snapshot. Where there
    /// are more than `most`, the newest of them, and `older` is not nil.
    /// - Parameter month: nil for the current one.
    /// - Returns: nil when the month is not offered: a file must not be of another one.
    package func wholeSpending(
        of session: Session, month: Month?, group: SpentGroup? = nil, most: Int = mostLines,
        by caller: Caller
    ) throws -> Spending? {
        try read(
            { act, transaction in
                let months = act.spendingMonths(since: session.subscriber.contractFrom)
                let chosen = month ?? months[0]
                guard months.contains(chosen) else { return nil }
                return try Self.spending(
                    of: session.subscriber, chosen, group, months, nil, most: most, act,
                    transaction)
            }, by: caller)
    }

    private static func spending(
        of subscriber: Subscriber, _ month: Month, _ group: SpentGroup?, _ months: [Month],
        _ before: SpendingCursor?, most: Int, _ act: Act, _ transaction: Transaction
    ) throws -> Spending {
        let from = act.zone.start(of: month.first)
        let until = act.zone.start(of: month.next.first)
        let cursor = before ?? SpendingCursor(at: until, id: "")
        let end = min(cursor, SpendingCursor(at: until, id: ""))
        let limit = Int64(most) + 1
        let rows =
            if let group {
                try transaction.spendingLines(
                    of: subscriber, group, from: from, before: end, limit: limit)
            } else {
                try transaction.spendingLines(
                    of: subscriber, from: from, before: end, limit: limit)
            }
        let page = rows.prefix(most)
        let last = rows.count > most ? page.last : nil
        return Spending(
            month: month, months: months,
            charged: try transaction.charged(subscriber.id, from: from, until: until),
            paid: try transaction.paid(subscriber.account, from: from, until: until),
            lines: page.map(\.line),
            older: last.map { SpendingCursor(at: $0.line.at, id: $0.id) },
            balance: try transaction.balance(of: subscriber.account), group: group)
    }
}

extension Act {
    /// The current month and the whole ones before it that the catalogue offers, newest first; none
    /// before the contract. Never empty.
    func spendingMonths(since contract: LocalDate) -> [Month] {
        var months = [zone.date(of: now).monthOf]
        while months.count <= catalogue.limits.spendingMonths {
            let previous = months[months.count - 1].previous
            guard previous >= contract.monthOf else { break }
            months.append(previous)
        }
        return months
    }

    /// The month of an instant, which may be any: before all of them it is the oldest, after all of
    /// them the newest.
    fileprivate func month(of instant: Instant, among months: [Month]) -> Month? {
        months.first { zone.start(of: $0.first) <= instant } ?? months.last
    }
}
