import Billing

/// «Отчет можно заказать не более одного раза в сутки с момента последнего заказа»: the catalogue
/// has the hours.
package enum SpendingReportOrdering {
    package struct Facts: Sendable {
        /// The subscription's last order, of whatever month; nil before the first.
        package let last: Instant?
        package let hours: Int64
        package let now: Instant

        package init(last: Instant?, hours: Int64, now: Instant) {
            self.last = last
            self.hours = hours
            self.now = now
        }

        /// From then on a report may be ordered; nil if it may be now.
        package var next: Instant? {
            guard let next = last?.adding(seconds: hours * 3_600), now < next else { return nil }
            return next
        }
    }

    package static func decide(_ facts: Facts) throws(Refusal) {
        guard let last = facts.last, let next = facts.next else { return }
        throw .reportTooEarly(ordered: last, next: next)
    }
}
