import Billing

/// A tariff with the places that a later check may complain about.
struct PlacedTariff {
    let tariff: Tariff
    let validFrom: CatalogueNode
    let prices: CatalogueNode
}

extension CatalogueNode {
    /// By id, then by date.
    func tariffs(_ classes: CatalogueClasses, _ world: Destinations) -> [Tariff] {
        let placed = map(["tariffs"])["tariffs"].list(atLeast: 1)
            .map { $0.tariff(classes, world) }
            .sorted { ($0.tariff.id, $0.tariff.validFrom) < ($1.tariff.id, $1.tariff.validFrom) }
        CatalogueChecks.tellRepeated(placed)
        let isCertain =
            classes.voice.isCertain && log.isClean("destinations.yaml", below: "defaults")
        if isCertain { CatalogueChecks.tellUnpriced(placed, classes, world.defaults) }
        return placed.map(\.tariff)
    }

    private func tariff(_ classes: CatalogueClasses, _ world: Destinations) -> PlacedTariff {
        let map = map(
            ["id", "name", "valid_from", "state", "settlement", "fee", "prices"],
            optional: ["change_fee", "favourites", "bundles", "full_speed_mb"])
        // A date that cannot be read stands for the last one, on which every price is known.
        let date = map["valid_from"].date(or: LocalDate(dayNumber: .max))
        let settlement = map["settlement"].choices(of: Tariff.Settlement.allCases.map(\.rawValue))
        let tariff = Tariff(
            id: map["id"].id(), name: map["name"].name(), validFrom: date,
            state: map["state"].choice(or: .open),
            settlement: settlement.compactMap(Tariff.Settlement.init(rawValue:)),
            fee: map["fee"].fee(), changeFee: map.optional("change_fee")?.amount() ?? .zero,
            favourites: map.optional("favourites")?.favourites() ?? Self.noFavourites,
            bundles: map.optional("bundles")?.bundles(classes) ?? [],
            prices: map["prices"].tariffPrices(classes, world, on: date),
            fullSpeedMB: map.optional("full_speed_mb")?.whole(1...1_000_000_000))
        return PlacedTariff(
            tariff: tariff, validFrom: map["valid_from"], prices: map["prices"])
    }

    private func fee() -> Tariff.Fee {
        let map = map(["amount", "mode"])
        return Tariff.Fee(amount: map["amount"].amount(), mode: map["mode"].choice(or: .dailyParts))
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
        let map = map(["voice", "data"], optional: ["sms", "mms", "forwarded"])
        let voice = map["voice"].voicePrices(classes.voice)
        return Prices(
            voice: voice.prices, voiceUnitSeconds: voice.unitSeconds,
            sms: map.optional("sms")?.prices(classes.sms) ?? [:],
            mms: map.optional("mms")?.prices(classes.sms) ?? [:],
            forwarded: map.optional("forwarded")?.prices(classes.voice) ?? [:],
            data: map["data"].dataPrice(world, on: date))
    }

    private func bundles(_ classes: CatalogueClasses) -> [Bundle] {
        var ids: Set<String> = []
        return list().map { item in
            let bundle = item.bundle(classes)
            if !bundle.id.isEmpty, !ids.insert(bundle.id).inserted {
                item.tell(found: bundle.id, allowed: "each bundle id once in a tariff")
            }
            return bundle
        }
    }

    private func bundle(_ classes: CatalogueClasses) -> Bundle {
        let map = map(["id", "unit", "amount"], optional: ["classes", "access"])
        let unit: Bundle.Unit = map["unit"].choice(or: .minutes)
        let wanted = unit == .mb ? "access" : "classes"
        let other = unit == .mb ? "classes" : "access"
        map.optional(other)?.tell(found: other, allowed: "\(wanted), for this unit")
        let place = map.optional(wanted)
        if place == nil { map["unit"].tell(allowed: "\(wanted) beside it") }
        let words = unit == .minutes ? classes.voice : classes.sms
        return Bundle(
            id: map["id"].id(), unit: unit, amount: map["amount"].bundleAmount(),
            classes: unit == .mb ? [] : place?.bundleClasses(words) ?? [],
            access: unit == .mb ? place?.choices(of: Self.accessKinds) ?? [] : [])
    }

    private static let accessKinds = ["internet", "modem", "messenger", "video"]

    private func bundleAmount() -> Bundle.Amount {
        if case .text("unlimited") = tree.content { return .unlimited }
        guard case .text(let text) = tree.content, let amount = Int64(text),
            (1...10_000_000).contains(amount)
        else {
            tell(allowed: "unlimited, or a whole number from 1 to 10000000")
            return .unlimited
        }
        return .limited(amount)
    }

    private func bundleClasses(_ keys: CatalogueClasses.Keys) -> [String] {
        keys.isCertain ? choices(of: keys.words) : list(atLeast: 1).map { $0.text() }
    }
}
