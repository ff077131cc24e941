import Billing

/// `destinations.yaml`, of which the zones are read first: the prices name them.
struct CatalogueDestinations {
    private let map: CatalogueMap
    let zones: [DestinationZone]

    init(_ map: CatalogueMap, _ numbers: NumberPlan) {
        self.map = map
        var seen = CataloguePrefixes()
        var ids: Set<String> = []
        zones = map["zones"].list(atLeast: 1).map { item in
            let keys = item.map(["id", "name", "prefixes"])
            let id = keys["id"].id()
            if !id.isEmpty, !ids.insert(id).inserted {
                keys["id"].tell(allowed: "each zone once")
            }
            let rows = keys["prefixes"].list(atLeast: 1)
                .flatMap { $0.prefixRow().prefixes() }
            for row in rows { Self.check(row, numbers.countryCode, &seen) }
            return DestinationZone(
                id: id, name: keys["name"].name(), prefixes: rows.map(\.dated))
        }
    }

    private static func check(
        _ row: PlacedPrefix, _ own: String, _ seen: inout CataloguePrefixes
    ) {
        if !own.isEmpty, row.prefix.hasPrefix(own) {
            row.place.tell(allowed: "a prefix of another country than \(own)")
        }
        seen.add(row, kind: "zones")
    }

    /// The zones with the prices that name them.
    func world(_ classes: CatalogueClasses) -> Destinations {
        Destinations(
            zones: zones, defaults: defaults(classes), tables: tables(),
            roaming: CatalogueNode.roamingZones(map.optional("roaming")?.list() ?? []))
    }

    /// By date.
    private func defaults(_ classes: CatalogueClasses) -> [Destinations.DatedPrices] {
        var dates: Set<LocalDate> = []
        let defaults = map["defaults"].list(atLeast: 1).map { item in
            let keys = item.map(
                ["valid_from", "voice", "sms"],
                optional: ["mms", "forwarded", "forwarding_fact"])
            let date = keys["valid_from"].date()
            if !dates.insert(date).inserted {
                keys["valid_from"].tell(allowed: "each date once")
            }
            let voice = keys["voice"].voicePrices(classes.voice, withUnit: false)
            return Destinations.DatedPrices(
                validFrom: date, voice: voice.prices, sms: keys["sms"].prices(classes.sms),
                mms: keys.optional("mms")?.prices(classes.sms) ?? [:],
                forwarded: keys.optional("forwarded")?.prices(classes.voice) ?? [:],
                forwardingFact: keys.optional("forwarding_fact")?.amount() ?? .zero)
        }
        return defaults.sorted { $0.validFrom < $1.validFrom }
    }

    /// By id and date.
    private func tables() -> [VolumeTable] {
        CatalogueNode.offers(in: map.optional("tables")?.list() ?? []) { item in
            let keys = item.map(["id", "valid_from", "intervals"])
            return VolumeTable(
                id: keys["id"].id(), validFrom: keys["valid_from"].date(),
                intervals: keys["intervals"].intervals())
        }
    }
}

extension CatalogueNode {
    func destinations(_ numbers: NumberPlan) -> CatalogueDestinations {
        CatalogueDestinations(
            map(["zones", "defaults"], optional: ["tables", "roaming"]), numbers)
    }

    fileprivate func intervals() -> [VolumeTable.Interval] {
        let items = list(atLeast: 1)
        var intervals: [VolumeTable.Interval] = []
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            let map = item.map(
                isLast ? ["price"] : ["up_to_mb", "price"], optional: isLast ? ["up_to_mb"] : [])
            let interval = VolumeTable.Interval(
                upToMB: map.optional("up_to_mb")?.whole(1...1_000_000_000),
                price: map["price"].amount())
            if let last = intervals.last { Self.compare(interval, map, with: last) }
            intervals.append(interval)
        }
        return intervals
    }

    private static func compare(
        _ next: VolumeTable.Interval, _ map: CatalogueMap, with last: VolumeTable.Interval
    ) {
        if let bound = next.upToMB, let before = last.upToMB, bound <= before {
            map["up_to_mb"].tell(allowed: "more than \(before)")
        }
        if next.price < last.price {
            map["price"].tell(allowed: "\(last.price.decimal) or more")
        }
    }
}
