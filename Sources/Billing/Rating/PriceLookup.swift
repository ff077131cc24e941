extension Prices {
    /// The price of a minute: any match in the tariff wins over the defaults; nil if neither has
    /// one.
    func voicePrice(
        of destination: String, isFavourite: Bool, defaults: Destinations.DatedPrices?
    ) -> VoicePrice? {
        Self.price(voice, defaults?.voice, of: destination, isFavourite: isFavourite)
    }

    /// The price of one SMS, found in the same way.
    func smsPrice(
        of destination: String, isFavourite: Bool, defaults: Destinations.DatedPrices?
    ) -> Money? {
        Self.price(sms, defaults?.sms, of: destination, isFavourite: isFavourite)
    }

    private static func price<Price>(
        _ tariff: [String: Price], _ defaults: [String: Price]?, of destination: String,
        isFavourite: Bool
    ) -> Price? {
        DestinationClass.first(for: destination, isFavourite: isFavourite) { tariff[$0] }
            ?? DestinationClass.first(for: destination, isFavourite: isFavourite) { defaults?[$0] }
    }
}

extension Destinations {
    /// The default prices in force on a local date: the latest not after it.
    package func defaults(on date: LocalDate) -> DatedPrices? {
        defaults.filter { $0.validFrom <= date }.max { $0.validFrom < $1.validFrom }
    }
}
