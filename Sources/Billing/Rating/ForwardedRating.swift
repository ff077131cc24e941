extension UsageRating {
    /// A forwarded call (charging rules §8): started minutes at the target's price, and the fact of
    /// it; no bundle and no favourite number makes it cheaper.
    /// - Throws: `noPrice` only for more than 0 seconds.
    package static func forwarded(seconds: Int64, _ terms: UsageTerms) throws(RatingFault)
        -> RatedUse
    {
        let minutes = try started(seconds, unit: 60) / 60
        guard minutes > 0 else { return .nothing }
        guard let price = terms.tariff.prices.forwardedPrice(of: terms) else {
            throw .noPrice(class: terms.destination)
        }
        let fact = terms.defaults?.forwardingFact ?? .zero
        let sum = Int128(minutes) * Int128(price.units) + Int128(fact.units)
        let facts: [PricedPart] = fact == .zero ? [] : [.forwardingFact(price: fact)]
        return RatedUse(
            charge: try roundedUp(sum, by: 1), priced: facts + [.minutes(minutes, price: price)])
    }
}
