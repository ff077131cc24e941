/// What a month's data volume costs in all, by the interval that it falls in (charging rules §7).
package struct VolumeTable: Hashable, DatedOffer, Sendable {
    package struct Interval: Hashable, Sendable {
        /// Inclusive, in MB of 1024 KiB; nil in the last one has no end.
        package let upToMB: Int64?
        package let price: Money

        package init(upToMB: Int64?, price: Money) {
            self.upToMB = upToMB
            self.price = price
        }
    }

    package let id: String
    package let validFrom: LocalDate
    /// Bounds rise, prices never fall; above the last bound the last price holds.
    package let intervals: [Interval]

    package init(id: String, validFrom: LocalDate, intervals: [Interval]) {
        self.id = id
        self.validFrom = validFrom
        self.intervals = intervals
    }
}
