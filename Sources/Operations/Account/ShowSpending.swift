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
                let reports =
                    chosen == months[0]
                    ? try act.spendingReports(of: session.subscriber.id, in: transaction) : nil
                return try Self.spending(
                    of: session.subscriber,
                    WantedSpending(
                        month: chosen, months: months, group: group, before: before,
                        reports: reports, most: Self.pageLines),
                    act, transaction)
            }, by: caller)
    }

    /// A month that is over with all its lines, for a file: read at once, from one snapshot. Where
    /// there are more than `most`, the newest of them, and `older` is not nil.
    /// - Returns: nil when the month is not offered, or not over: a file must not be of another
    ///   one, and the current month is taken along by an order.
    package func wholeSpending(
        of session: Session, month: Month, group: SpentGroup? = nil, most: Int = mostLines,
        by caller: Caller
    ) throws -> Spending? {
        try read(
            { act, transaction in
                let months = act.spendingMonths(since: session.subscriber.contractFrom)
                guard months.dropFirst().contains(month) else { return nil }
                return try Self.spending(
                    of: session.subscriber,
                    WantedSpending(month: month, months: months, group: group, most: most), act,
                    transaction)
            }, by: caller)
    }

    /// The lines of a report that was ordered, likewise: those that began before its order.
    /// - Returns: nil when the subscriber has ordered none of this id, or its month is not offered
    ///   any more.
    package func reportedSpending(
        of session: Session, report id: Int64, group: SpentGroup? = nil, most: Int = mostLines,
        by caller: Caller
    ) throws -> Spending? {
        try read(
            { act, transaction in
                let months = act.spendingMonths(since: session.subscriber.contractFrom)
                guard let report = try transaction.spendingReport(id, of: session.subscriber.id),
                    months.contains(report.month)
                else { return nil }
                return try Self.spending(
                    of: session.subscriber,
                    WantedSpending(
                        month: report.month, months: months, group: group, report: report,
                        most: most),
                    act, transaction)
            }, by: caller)
    }

    private static func spending(
        of subscriber: Subscriber, _ wanted: WantedSpending, _ act: Act, _ transaction: Transaction
    ) throws -> Spending {
        let from = act.zone.start(of: wanted.month.first)
        let over = act.zone.start(of: wanted.month.next.first)
        let until = min(over, wanted.report?.orderedAt ?? over)
        let last = SpendingCursor(at: until, id: "")
        let end = min(wanted.before ?? last, last)
        let limit = Int64(wanted.most) + 1
        let rows =
            if let group = wanted.group {
                try transaction.spendingLines(
                    of: subscriber, group, from: from, before: end, limit: limit)
            } else {
                try transaction.spendingLines(
                    of: subscriber, from: from, before: end, limit: limit)
            }
        let page = rows.prefix(wanted.most)
        let cut = rows.count > wanted.most ? page.last : nil
        return Spending(
            month: wanted.month, months: wanted.months,
            charged: try transaction.charged(subscriber.id, from: from, until: until),
            paid: try transaction.paid(subscriber.account, from: from, until: until),
            lines: page.map(\.line),
            older: cut.map { SpendingCursor(at: $0.line.at, id: $0.id) },
            balance: try transaction.balance(of: subscriber.account), group: wanted.group,
            report: wanted.report, reports: wanted.reports)
    }
}

/// Which lines are read, and what is said beside them.
private struct WantedSpending {
    let month: Month
    let months: [Month]
    let group: SpentGroup?
    /// Nil for the end of the month, or of the report.
    var before: SpendingCursor?
    var report: SpendingReport?
    var reports: SpendingReports?
    let most: Int
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
