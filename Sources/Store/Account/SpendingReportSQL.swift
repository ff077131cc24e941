import Billing
import Rules

extension Transaction {
    package func add(_ report: SpendingReport, of subscription: Int64) throws {
        try run(
            """
            INSERT INTO spending_reports (id, subscription, ordered_at, month)
            VALUES ($1, $2, $3, $4)
            """,
            [
                .integer(report.id), .integer(subscription),
                .integer(report.orderedAt.microseconds),
                .integer(Int64(report.month.first.dayNumber)),
            ])
    }

    /// When a subscription ordered last, of whatever month.
    package func lastReportOrder(of subscription: Int64) throws -> Instant? {
        try first(
            """
            SELECT ordered_at FROM spending_reports
            WHERE subscription = $1 ORDER BY ordered_at DESC LIMIT 1
            """, [.integer(subscription)]
        ) { $0.instant(0) }
    }

    /// Of one subscription alone: another's id finds nothing.
    package func spendingReport(_ id: Int64, of subscription: Int64) throws -> SpendingReport? {
        try first(
            """
            SELECT id, ordered_at, month FROM spending_reports
            WHERE id = $1 AND subscription = $2
            """, [.integer(id), .integer(subscription)]
        ) { Self.spendingReport($0) }
    }

    /// Those ordered from an instant on, newest first.
    package func spendingReports(of subscription: Int64, since: Instant, limit: Int64) throws
        -> [SpendingReport]
    {
        try all(
            """
            SELECT id, ordered_at, month FROM spending_reports
            WHERE subscription = $1 AND ordered_at >= $2
            ORDER BY ordered_at DESC, id DESC LIMIT $3
            """, [.integer(subscription), .integer(since.microseconds), .integer(limit)]
        ) { Self.spendingReport($0) }
    }

    private static func spendingReport(_ row: borrowing SQLRow) -> SpendingReport {
        SpendingReport(
            id: row.integer(0), orderedAt: row.instant(1), month: row.date(2).monthOf)
    }
}
