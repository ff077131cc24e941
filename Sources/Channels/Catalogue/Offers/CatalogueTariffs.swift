import Billing

/// A tariff with the places that a later check may complain about.
struct PlacedTariff: DatedOffer {
    let tariff: Tariff
    let prices: CatalogueNode

    var id: String { tariff.id }
    var validFrom: LocalDate { tariff.validFrom }
}

extension CatalogueNode {
    /// By id, then by date.
    static func tariffs(
        _ items: [CatalogueNode], _ classes: CatalogueClasses, _ world: Destinations
    ) -> [Tariff] {
        let placed = offers(in: items) { $0.tariff(classes, world) }
        if let log = items.first?.log, classes.voice.isCertain,
            log.isClean("destinations.yaml", below: "defaults")
        {
            CatalogueChecks.tellUnpriced(placed, classes, world.defaults)
        }
        return placed.map(\.tariff)
    }

    private func tariff(_ classes: CatalogueClasses, _ world: Destinations) -> PlacedTariff {
        let map = map(
            ["id", "name", "valid_from", "state", "settlement", "fee", "prices"],
            optional: [
                "change_fee", "favourites", "bundles", "full_speed_mb", "description", "link",
                "audience", "annual", "included_services",
            ])
        // A date that cannot be read stands for the last one, on which every price is known.
        let date = map["valid_from"].date(or: LocalDate(dayNumber: .max))
        let id = map["id"].id()
        log.ids.add(id, of: .tariffs)
        let tariff = Tariff(
            id: id, name: map["name"].name(), validFrom: date,
            state: map["state"].choice(or: .open),
            settlement: map["settlement"].choices(),
            fee: map["fee"].fee(), changeFee: map.optional("change_fee")?.amount() ?? .zero,
            favourites: map.optional("favourites")?.favourites() ?? Self.noFavourites,
            bundles: map.optional("bundles")?.bundles(classes) ?? [],
            prices: map["prices"].tariffPrices(classes, world, on: date),
            fullSpeedMB: map.optional("full_speed_mb")?.whole(1...1_000_000_000),
            description: map.optional("description")?.name(), link: map.optional("link")?.link(),
            audience: map.optional("audience")?.choices() ?? Tariff.Audience.allCases,
            annual: map.optional("annual")?.annual(),
            includedServices: map.optional("included_services")?.ids(of: .services) ?? [])
        return PlacedTariff(tariff: tariff, prices: map["prices"])
    }

    private func fee() -> Tariff.Fee {
        let map = map(["amount", "mode"])
        return Tariff.Fee(amount: map["amount"].amount(), mode: map["mode"].choice(or: .dailyParts))
    }

    private func link() -> String {
        text("a link, https://…") { $0.hasPrefix("https://") && $0.utf8.count > 8 }
    }

    private func annual() -> AnnualContract {
        let map = map(["months", "discount_percent", "early_end"])
        return AnnualContract(
            months: Int(map["months"].whole(1...60)),
            discountPercent: map["discount_percent"].whole(0...100),
            earlyEnd: map["early_end"].choice(or: .nothing))
    }

    private static let noFavourites = Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero)

    private func favourites() -> Tariff.Favourites {
        let map = map(["limit", "kinds", "replace_fee"])
        return Tariff.Favourites(
            limit: Int(map["limit"].whole(0...100)),
            kinds: map["kinds"].choices(of: ["onnet", "mobile", "fixed"]),
            replaceFee: map["replace_fee"].amount())
    }

    private func tariffPrices(
        _ classes: CatalogueClasses, _ world: Destinations, on date: LocalDate
    ) -> Prices {
        let map = map(["voice", "data"], optional: ["sms", "mms", "forwarded", "roaming"])
        let voice = map["voice"].voicePrices(classes.voice)
        return Prices(
            voice: voice.prices, voiceUnitSeconds: voice.unitSeconds,
            sms: map.optional("sms")?.prices(classes.sms) ?? [:],
            mms: map.optional("mms")?.prices(classes.sms) ?? [:],
            forwarded: map.optional("forwarded")?.prices(classes.voice) ?? [:],
            data: map["data"].dataPrice(world, on: date),
            roaming: map.optional("roaming")?.roamingPrices() ?? [:])
    }
}
