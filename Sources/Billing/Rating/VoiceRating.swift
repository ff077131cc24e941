extension UsageRating {
    /// An outgoing home call (charging rules §5). Bundled seconds take the first positions of the
    /// call, the rest is charged by position and rounded up once.
    /// - Parameter seconds: the duration; 0 costs nothing and needs no price.
    /// - Throws: `noPrice` only if seconds are left over that no price covers.
    package static func voice(seconds: Int64, _ terms: UsageTerms) throws(RatingFault) -> RatedUse {
        try call(seconds: seconds, unit: terms.tariff.prices.voiceUnitSeconds, terms) {
            terms.tariff.prices.voicePrice(of: terms)
        }
    }

    static func call(
        seconds: Int64, unit: Int64, _ terms: UsageTerms, _ price: () -> VoicePrice?
    ) throws(RatingFault) -> RatedUse {
        let billed = try started(seconds, unit: unit)
        let use = BundleUse(of: billed, .minutes, terms)
        guard use.left > 0 else { return RatedUse(charge: .zero, taken: use.taken) }
        guard let price = price() else { throw .noPrice(class: terms.destination) }
        let parts = price.parts(from: billed - use.left, to: billed)
        // At most 2^63 seconds in all at less than 2^63: the sum stays inside Int128.
        let sum = parts.reduce(Int128(0)) { $0 + Int128($1.seconds) * Int128($1.price.units) }
        return RatedUse(
            charge: try roundedUp(sum, by: 60),
            priced: parts.map { .seconds($0.seconds, perMinute: $0.price) }, taken: use.taken)
    }

    /// The duration in started units, back in seconds.
    static func started(_ seconds: Int64, unit: Int64) throws(RatingFault) -> Int64 {
        let size = Int128(max(1, unit))
        let units = (Int128(max(0, seconds)) + size - 1) / size
        guard let billed = Int64(exactly: units * size) else { throw .overflow }
        return billed
    }

    static func roundedUp(_ sum: Int128, by divisor: Int64) throws(RatingFault) -> Money {
        do throws(MoneyOverflow) {
            return Money(units: try divide(sum, by: divisor, .up))
        } catch {
            throw .overflow
        }
    }
}

extension VoicePrice {
    /// The seconds `first..<end` of a call, counted from 0, by what a minute of them costs.
    fileprivate func parts(from first: Int64, to end: Int64) -> [(seconds: Int64, price: Money)] {
        steps.enumerated().compactMap { index, step in
            let following = index + 1 < steps.count ? Self.firstSecond(of: steps[index + 1]) : nil
            let start = max(Int128(first), Self.firstSecond(of: step))
            let stop = min(Int128(end), following ?? Int128(end))
            return start < stop ? (Int64(stop - start), step.price) : nil
        }
    }

    private static func firstSecond(of step: Step) -> Int128 { (Int128(step.fromMinute) - 1) * 60 }
}
