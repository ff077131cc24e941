import Billing

extension CatalogueNode {
    /// By id and date; tells a country that two zones have on one day.
    static func roamingZones(_ items: [CatalogueNode]) -> [RoamingZone] {
        let zones = offers(in: items) { $0.roamingZone() }
        guard let place = items.first else { return zones }
        for date in Set(zones.map(\.validFrom)).sorted() {
            var owners: [String: String] = [:]
            for zone in zones.versions(on: date) {
                for mcc in zone.mcc {
                    if let other = owners.updateValue(zone.id, forKey: mcc), other != zone.id {
                        (items.first { $0.isVersion(zone) } ?? place).near("mcc").tell(
                            found: mcc,
                            allowed: "a country code that \(other) does not have on \(date.text)")
                    }
                }
            }
        }
        return zones
    }

    private func isVersion(_ zone: RoamingZone) -> Bool {
        near("id").found == zone.id && near("valid_from").found == zone.validFrom.text
    }

    private func roamingZone() -> RoamingZone {
        let map = map(
            ["id", "name", "valid_from", "mcc", "out", "in", "sms", "mb"],
            optional: ["mms", "unit_seconds", "home_bundles"])
        let id = map["id"].id()
        log.ids.add(id, of: .roaming)
        var codes: Set<String> = []
        let mcc = map["mcc"].list(atLeast: 1).map { item in
            let code = item.digits(3...3)
            if !codes.insert(code).inserted { item.tell(allowed: "each of them once") }
            return code
        }
        let sms = map["sms"].amount()
        return RoamingZone(
            id: id, name: map["name"].name(), validFrom: map["valid_from"].date(), mcc: mcc,
            homeBundles: map.optional("home_bundles")?.flag() ?? false,
            unitSeconds: map.optional("unit_seconds")?.choice(["60", "1"]) == "1" ? 1 : 60,
            prices: [
                .out: map["out"].amount(), .incoming: map["in"].amount(), .sms: sms,
                .mms: map.optional("mms")?.amount() ?? sms, .mb: map["mb"].amount(),
            ])
    }

    /// A tariff's own prices: zone → use → amount.
    func roamingPrices() -> [String: [RoamingUse: Money]] {
        guard case .map(let pairs) = tree.content else {
            tell(allowed: "ids of roaming zones")
            return [:]
        }
        let zones = map([], optional: pairs.map(\.key))
        var prices: [String: [RoamingUse: Money]] = [:]
        for (zone, node) in zones.entries {
            log.ids.mention(zone, of: .roaming, at: node)
            let uses = node.map([], optional: RoamingUse.allCases.map(\.rawValue))
            for (name, amount) in uses.entries {
                guard let use = RoamingUse(rawValue: name) else { continue }
                prices[zone, default: [:]][use] = amount.amount()
            }
        }
        return prices
    }
}
