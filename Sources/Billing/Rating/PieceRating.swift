extension UsageRating {
    /// An outgoing SMS from home, one piece a record: from a bundle, else at its price
    /// (charging rules §6).
    /// - Throws: `noPrice` only if no bundle gives it and no price covers it.
    package static func sms(_ terms: UsageTerms) throws(RatingFault) -> RatedUse {
        try piece(.sms, terms) {
            terms.tariff.prices.smsPrice(of: terms)
        }
    }

    /// An outgoing MMS from home, likewise.
    package static func mms(_ terms: UsageTerms) throws(RatingFault) -> RatedUse {
        try piece(.mms, terms) {
            terms.tariff.prices.mmsPrice(of: terms)
        }
    }

    static func piece(_ unit: Bundle.Unit, _ terms: UsageTerms, _ price: () -> Money?)
        throws(RatingFault) -> RatedUse
    {
        let use = BundleUse(of: 1, unit, terms)
        guard use.left > 0 else { return RatedUse(charge: .zero, taken: use.taken) }
        guard let price = price() else { throw .noPrice(class: terms.destination) }
        return RatedUse(charge: price, priced: [.piece(price: price)])
    }
}
