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

    /// `voice.premium`, `sms.intl.asia`, … MMS and forwarding count where the defaults have them:
    /// a catalogue of an earlier version has not.
    private static func unpriced(
        _ prices: Prices, _ defaults: Destinations.DatedPrices?, _ classes: CatalogueClasses
    ) -> [String] {
        let kinds: [(name: String, keys: [[String]], occurring: [String])] = [
            ("voice", [Array(prices.voice.keys), names(defaults?.voice)], classes.voiceOccurring),
            ("sms", [Array(prices.sms.keys), names(defaults?.sms)], classes.smsOccurring),
            ("mms", [Array(prices.mms.keys), names(defaults?.mms)], classes.smsOccurring),
            (
                "forwarded", [Array(prices.forwarded.keys), names(defaults?.forwarded)],
                classes.voiceOccurring
            ),
        ]
        return kinds.flatMap { kind in
            let isOld = kind.name != "voice" && kind.name != "sms" && kind.keys[1].isEmpty
            let keys = Set(kind.keys.joined())
            return isOld
                ? []
                : kind.occurring.filter { !CatalogueClasses.isPriced($0, by: keys) }
                    .map { "\(kind.name).\($0)" }
        }
    }

    private static func names<Price>(_ prices: [String: Price]?) -> [String] {
        prices.map { Array($0.keys) } ?? []
    }

    private static func tell(_ gap: String, at placed: PlacedTariff, on date: LocalDate) {
        let prices = placed.prices
        prices.log.add(
            CatalogueMistake(
                file: prices.file, line: prices.tree.line, key: "\(prices.key).\(gap)", found: "",
                allowed: "a price, or a default of destinations.yaml on \(date.text)"))
    }
}
