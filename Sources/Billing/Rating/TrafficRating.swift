extension UsageRating {
    /// What the month's volume of a subscription is so far, and the table that prices it.
    package struct Volume: Sendable {
        /// Of the date.
        package let table: VolumeTable
        /// KiB that the month's earlier records left over, whatever version priced them.
        package let before: Int64

        package init(table: VolumeTable, before: Int64) {
            self.table = table
            self.before = before
        }
    }

    /// Data at home (charging rules §7): started KiB, from the bundles, the rest by the megabyte
    /// or by the interval that the month's volume falls into.
    /// - Parameters:
    ///   - bytes: both ways together; 0 costs nothing.
    ///   - volume: nil for a tariff that prices by the megabyte.
    /// - Throws: `noPrice` only if something is left over that no price covers.
    package static func data(
        bytes: Int64, access: String, volume: Volume?, _ terms: UsageTerms
    ) throws(RatingFault) -> RatedUse {
        let use = BundleUse(ofKiB: kib(bytes), access: access, terms)
        guard use.left > 0 else { return RatedUse(charge: .zero, taken: use.taken) }
        switch terms.tariff.prices.data {
        case .perMB(let price): return try data(use, perMB: price)
        case .intervals:
            guard let volume else { throw .noPrice(class: "data.\(access)") }
            return try data(use, volume)
        case nil: throw .noPrice(class: "data.\(access)")
        }
    }

    static func data(_ use: BundleUse, perMB price: Money) throws(RatingFault) -> RatedUse {
        RatedUse(
            charge: try roundedUp(Int128(use.left) * Int128(price.units), by: 1_024),
            priced: [.kib(use.left, perMB: price)], taken: use.taken)
    }

    private static func data(_ use: BundleUse, _ volume: Volume) throws(RatingFault) -> RatedUse {
        let (after, isOver) = volume.before.addingReportingOverflow(use.left)
        guard !isOver else { throw .overflow }
        let (was, will) = (
            volume.table.price(ofKiB: volume.before), volume.table.price(ofKiB: after)
        )
        // Both by one version: its prices never fall.
        return RatedUse(
            charge: Money(units: will.units - was.units),
            priced: [.volume(table: volume.table.id, before: volume.before, after: after)],
            taken: use.taken)
    }

    /// Started KiB.
    static func kib(_ bytes: Int64) -> Int64 {
        let bytes = max(0, bytes)
        return bytes / 1_024 + (bytes % 1_024 > 0 ? 1 : 0)
    }
}

extension VolumeTable {
    /// What a volume costs in all: the price of the interval that it falls into, bounds included;
    /// nothing costs nothing.
    package func price(ofKiB volume: Int64) -> Money {
        guard volume > 0 else { return .zero }
        let interval = intervals.first { interval in
            interval.upToMB.map { Int128(volume) <= Int128($0) * 1_024 } ?? true
        }
        return interval?.price ?? intervals.last?.price ?? .zero
    }
}
