import Billing
import Rules
import Store

/// Orders the detailed report of the current month: it holds up to now.
package struct OrderSpendingReport: Operation {
    package let session: Session
    package let archived = ArchivedAct(.documents, .orderSpendingReport)

    package func facts(_ act: Act, in transaction: Transaction) throws
        -> SpendingReportOrdering.Facts
    {
        try act.reportOrdering(of: session.subscriber.id, in: transaction)
    }

    package func decide(_ facts: SpendingReportOrdering.Facts, _ act: Act) throws(Refusal) {
        try SpendingReportOrdering.decide(facts)
    }

    package func store(_ decision: Void, _ act: Act, in transaction: Transaction) throws
        -> SpendingReport
    {
        let report = SpendingReport(
            id: act.effects.ids.next(at: act.now), orderedAt: act.now, month: act.today.monthOf)
        try transaction.add(report, of: session.subscriber.id)
        return report
    }

    package func subject(of facts: SpendingReportOrdering.Facts) -> ArchiveSubject {
        ArchiveSubject(
            subscription: session.subscriber.id, number: session.subscriber.number)
    }
}

extension OrderSpendingReport: Repeatable {
    package var scope: KeyScope { .subscription(session.subscriber.id) }
    package var parameters: [String] { [] }

    package func kept(_ report: SpendingReport) -> String {
        "\(report.id)~\(report.orderedAt.microseconds)~\(report.month.text)"
    }

    package func outcome(kept: String) -> SpendingReport? {
        let parts = kept.split(separator: "~")
        guard parts.count == 3, let id = Int64(parts[0]), let orderedAt = Int64(parts[1]),
            let month = Month(String(parts[2]))
        else { return nil }
        return SpendingReport(
            id: id, orderedAt: Instant(microseconds: orderedAt), month: month)
    }
}

extension Door {
    /// At most one in the catalogue's hours.
    package func orderSpendingReport(
        of session: Session, key: IdempotencyKey? = nil, by caller: Caller
    ) async throws -> Answer<SpendingReport> {
        try await perform(OrderSpendingReport(session: session), key: key, by: caller)
    }

    /// Those of the current month, and when the next one may be ordered.
    package func spendingReports(of session: Session, by caller: Caller) throws -> SpendingReports {
        try read(
            { act, transaction in
                try act.spendingReports(of: session.subscriber.id, in: transaction)
            }, by: caller)
    }
}

extension Act {
    /// One for each day of a month; where the catalogue lets more be ordered, the newest.
    private static let mostReports: Int64 = 31

    func spendingReports(of subscription: Int64, in transaction: Transaction) throws
        -> SpendingReports
    {
        let ordering = try reportOrdering(of: subscription, in: transaction)
        return SpendingReports(
            ordered: try transaction.spendingReports(
                of: subscription, since: zone.start(of: today.monthOf.first),
                limit: Self.mostReports),
            hours: ordering.hours, next: ordering.next)
    }

    fileprivate func reportOrdering(of subscription: Int64, in transaction: Transaction) throws
        -> SpendingReportOrdering.Facts
    {
        SpendingReportOrdering.Facts(
            last: try transaction.lastReportOrder(of: subscription),
            hours: catalogue.limits.spendingReportHours, now: now)
    }
}
