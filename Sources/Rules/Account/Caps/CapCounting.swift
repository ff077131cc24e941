import Billing

/// What charged records do to the caps of those who have some (charging rules §12).
package struct CapCounting: Sendable {
    /// The caps whose sum or month is another now.
    package let changed: [OwnCap]
    /// What stops, each with the end of the record that crossed the cap.
    package let bars: [BarChange]

    /// - Parameters:
    ///   - charged: in the order in which they were rated.
    ///   - current: the month of now: records of an earlier one count there and stop nothing.
    package init(
        of charged: [ChargedRecord], _ caps: [OwnCap], current: Month, zone: Zone
    ) throws(MoneyOverflow) {
        let places = Dictionary(grouping: caps.indices) { caps[$0].subscription }
        var counted = caps
        var ends: [Int: Instant] = [:]
        for record in charged where record.use.charge > .zero {
            let month = zone.date(of: record.record.start).monthOf
            for place in places[record.subscription, default: []]
            where counted[place].kind.counts(record) {
                try counted[place].add(record.use.charge, in: month)
                if counted[place].isReached(in: current), ends[place] == nil {
                    ends[place] = record.record.end
                }
            }
        }
        changed = zip(caps, counted).filter { $0 != $1 }.map(\.1)
        bars = ends.sorted { $0.key < $1.key }.map { counted[$0].bar(recordEnd: $1) }
    }
}

extension UsageRecord {
    /// When the call or session was over.
    package var end: Instant { start.adding(seconds: seconds) }
}
