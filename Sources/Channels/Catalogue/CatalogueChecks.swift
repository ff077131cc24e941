import Billing

/// What only shows between several rows: classes without a price.
enum CatalogueChecks {
    /// Every class that a record may have needs a price on every date on which a version is valid.
    static func tellUnpriced(
        _ tariffs: [PlacedTariff], _ classes: CatalogueClasses,
        _ defaults: [Destinations.DatedPrices]
    ) {
        for (index, placed) in tariffs.enumerated() where !placed.prices.isMissing {
            let from = placed.tariff.validFrom
            let next = tariffs.dropFirst(index + 1).first
            let end = next.flatMap { $0.tariff.id == placed.tariff.id ? $0.tariff.validFrom : nil }
            let changes = defaults.map(\.validFrom).filter { date in
                date > from && end.map { date < $0 } ?? true
            }
            var told: Set<String> = []
            for date in [from] + changes {
                let prices = defaults.last { $0.validFrom <= date }
                let gaps = unpriced(placed.tariff.prices, prices, classes)
                for gap in gaps where told.insert(gap).inserted {
                    tell(gap, at: placed, on: date)
                }
            }
        }
    }

    /// `voice.premium`, `sms.intl.asia`, …
    private static func unpriced(
        _ prices: Prices, _ defaults: Destinations.DatedPrices?, _ classes: CatalogueClasses
    ) -> [String] {
        let voice = Set(prices.voice.keys).union(defaults?.voice.keys.map { $0 } ?? [])
        let sms = Set(prices.sms.keys).union(defaults?.sms.keys.map { $0 } ?? [])
        return classes.voiceOccurring.filter { !CatalogueClasses.isPriced($0, by: voice) }
            .map { "voice.\($0)" }
            + classes.smsOccurring.filter { !CatalogueClasses.isPriced($0, by: sms) }
            .map { "sms.\($0)" }
    }

    private static func tell(_ gap: String, at placed: PlacedTariff, on date: LocalDate) {
        let prices = placed.prices
        prices.log.add(
            CatalogueMistake(
                file: prices.file, line: prices.tree.line, key: "\(prices.key).\(gap)", found: "",
                allowed: "a price, or a default of destinations.yaml on \(date.text)"))
    }
}
