import Billing

/// An order of the current month's detailed report: the month up to the instant of the order, as
/// CSV or XLSX. What it lists is read from the records when it is taken along.
package struct SpendingReport: Hashable, Sendable {
    package let id: Int64
    /// What began before it is in the report.
    package let orderedAt: Instant
    package let month: Month

    package init(id: Int64, orderedAt: Instant, month: Month) {
        self.id = id
        self.orderedAt = orderedAt
        self.month = month
    }
}

/// What a subscriber has ordered in the current month, and when he may order again.
package struct SpendingReports: Hashable, Sendable {
    /// Newest first.
    package let ordered: [SpendingReport]
    /// So many lie at least between two orders.
    package let hours: Int64
    /// From then on the next one may be ordered; nil if it may be now.
    package let next: Instant?

    package init(ordered: [SpendingReport], hours: Int64, next: Instant?) {
        self.ordered = ordered
        self.hours = hours
        self.next = next
    }
}
