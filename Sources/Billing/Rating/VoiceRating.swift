extension UsageRating {
    /// An outgoing home call (charging rules §5). Bundled seconds take the first positions of the
    /// call, the rest is charged by position and rounded up once.
    /// - Parameters:
    ///   - seconds: the duration; 0 costs nothing and needs no price.
    ///   - destination: a class of `DestinationPlan`.
    ///   - isFavourite: the number is a favourite of the subscription at the start.
    ///   - defaults: of the date of the start.
    ///   - bundles: in the order of use.
    /// - Throws: `noPrice` only if seconds are left over that no price covers.
    package static func voice(
        seconds: Int64, class destination: String, isFavourite: Bool, tariff: Tariff,
        defaults: Destinations.DatedPrices?, bundles: [BundleState]
    ) throws(RatingFault) -> RatedUse {
        let billed = try billedSeconds(seconds, unit: tariff.prices.voiceUnitSeconds)
        let use = BundleUse(
            of: billed, .minutes, for: destination, isFavourite: isFavourite, from: bundles)
        let bundled = billed - use.left
        guard use.left > 0 else {
            return RatedUse(
                charge: .zero, bundledSeconds: bundled, bundledPieces: 0, taken: use.taken)
        }
        guard
            let price = tariff.prices.voicePrice(
                of: destination, isFavourite: isFavourite, defaults: defaults)
        else { throw .noPrice(class: destination) }
        return RatedUse(
            charge: try price.charge(from: bundled, to: billed), bundledSeconds: bundled,
            bundledPieces: 0, taken: use.taken)
    }

    /// The duration in started units, back in seconds.
    private static func billedSeconds(_ seconds: Int64, unit: Int64) throws(RatingFault) -> Int64 {
        let size = Int128(max(1, unit))
        let units = (Int128(max(0, seconds)) + size - 1) / size
        guard let billed = Int64(exactly: units * size) else { throw .overflow }
        return billed
    }
}

extension VoicePrice {
    /// Σ price / 60 over the seconds `first..<end` of a call, counted from 0, rounded up once.
    fileprivate func charge(from first: Int64, to end: Int64) throws(RatingFault) -> Money {
        var sum: Int128 = 0
        for (index, step) in steps.enumerated() {
            let following = index + 1 < steps.count ? Self.firstSecond(of: steps[index + 1]) : nil
            let start = max(Int128(first), Self.firstSecond(of: step))
            let stop = min(Int128(end), following ?? Int128(end))
            // At most 2^63 seconds in all at less than 2^63: the sum stays inside Int128.
            if start < stop { sum += (stop - start) * Int128(step.price.units) }
        }
        do throws(MoneyOverflow) {
            return Money(units: try divide(sum, by: 60, .up))
        } catch {
            throw .overflow
        }
    }

    private static func firstSecond(of step: Step) -> Int128 { (Int128(step.fromMinute) - 1) * 60 }
}
