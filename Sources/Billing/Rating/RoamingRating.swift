extension UsageRating {
    /// What is used in another network (charging rules §3, §17.3): the zone's prices, or the
    /// tariff's own for it; home bundles only where the zone says so.
    package static func roaming(_ record: UsageRecord, _ zone: RoamingZone, _ terms: UsageTerms)
        throws(RatingFault) -> RatedUse
    {
        let terms = zone.homeBundles ? terms : terms.withoutBundles
        let price = { (use: RoamingUse) in
            terms.tariff.prices.roaming[zone.id]?[use] ?? zone.prices[use]
        }
        switch (record.kind, record.direction) {
        case (.voice, .outgoing):
            return try call(seconds: record.seconds, unit: zone.unitSeconds, terms) {
                price(.out).map(VoicePrice.init(flat:))
            }
        case (.voice, .incoming):
            return try call(
                seconds: record.seconds, unit: zone.unitSeconds, terms.withoutBundles
            ) { price(.incoming).map(VoicePrice.init(flat:)) }
        case (.sms, .outgoing): return try piece(.sms, terms) { price(.sms) }
        case (.mms, .outgoing): return try piece(.mms, terms) { price(.mms) }
        case (.sms, .incoming), (.mms, .incoming): return .nothing
        case (.data, _):
            let use = BundleUse(ofKiB: kib(record.bytes), access: record.access, terms)
            guard use.left > 0 else { return RatedUse(charge: .zero, taken: use.taken) }
            guard let price = price(.mb) else { throw .noPrice(class: "data.\(record.access)") }
            return try data(use, perMB: price)
        // Wherever the subscriber is, the call is sent on at home.
        case (.forwarded, _): return try forwarded(seconds: record.seconds, terms)
        }
    }
}

extension UsageTerms {
    fileprivate var withoutBundles: UsageTerms {
        UsageTerms(
            tariff: tariff, defaults: defaults, destination: destination, isFavourite: isFavourite)
    }
}
