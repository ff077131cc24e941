extension Prices {
    /// The price of a minute: any match in the tariff wins over the defaults; nil if neither has
    /// one.
    func voicePrice(of terms: UsageTerms) -> VoicePrice? {
        Self.price(voice, terms.defaults?.voice, terms, isFavourite: terms.isFavourite)
    }

    /// The price of one SMS, found in the same way.
    func smsPrice(of terms: UsageTerms) -> Money? {
        Self.price(sms, terms.defaults?.sms, terms, isFavourite: terms.isFavourite)
    }

    /// The price of one MMS, likewise.
    func mmsPrice(of terms: UsageTerms) -> Money? {
        Self.price(mms, terms.defaults?.mms, terms, isFavourite: terms.isFavourite)
    }

    /// The price of a forwarded minute, likewise; to a favourite number it costs what it costs.
    func forwardedPrice(of terms: UsageTerms) -> Money? {
        Self.price(forwarded, terms.defaults?.forwarded, terms, isFavourite: false)
    }

    private static func price<Price>(
        _ tariff: [String: Price], _ defaults: [String: Price]?, _ terms: UsageTerms,
        isFavourite: Bool
    ) -> Price? {
        let destination = terms.destination
        return DestinationClass.first(for: destination, isFavourite: isFavourite) { tariff[$0] }
            ?? DestinationClass.first(for: destination, isFavourite: isFavourite) { defaults?[$0] }
    }
}

extension Destinations {
    /// The default prices in force on a local date: the latest not after it.
    package func defaults(on date: LocalDate) -> DatedPrices? {
        defaults.filter { $0.validFrom <= date }.max { $0.validFrom < $1.validFrom }
    }
}
