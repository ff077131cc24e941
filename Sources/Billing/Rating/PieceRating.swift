extension UsageRating {
    /// An outgoing SMS from home, one piece a record: from a bundle, else at its price
    /// (charging rules §6). Parameters and errors as of `voice`.
    package static func sms(
        class destination: String, isFavourite: Bool, tariff: Tariff,
        defaults: Destinations.DatedPrices?, bundles: [BundleState]
    ) throws(RatingFault) -> RatedUse {
        let use = BundleUse(
            of: 1, .sms, for: destination, isFavourite: isFavourite, from: bundles)
        guard use.left > 0 else {
            return RatedUse(charge: .zero, bundledSeconds: 0, bundledPieces: 1, taken: use.taken)
        }
        guard
            let price = tariff.prices.smsPrice(
                of: destination, isFavourite: isFavourite, defaults: defaults)
        else { throw .noPrice(class: destination) }
        return RatedUse(charge: price, bundledSeconds: 0, bundledPieces: 0, taken: [])
    }
}
