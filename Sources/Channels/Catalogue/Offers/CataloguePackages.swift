import Billing

extension CatalogueNode {
    static func packages(_ items: [CatalogueNode], _ classes: CatalogueClasses) -> [Package] {
        offers(in: items) { $0.package(classes) }
    }

    private func package(_ classes: CatalogueClasses) -> Package {
        let map = map(
            ["id", "name", "valid_from", "state", "price", "days"],
            optional: [
                "description", "bundles", "full_speed_mb", "zones", "bonus", "barred_tariffs",
                "code",
            ])
        let id = map["id"].id()
        if map.optional("bundles") == nil, map.optional("full_speed_mb") == nil {
            map["id"].tell(allowed: "bundles or full_speed_mb beside it")
        }
        return Package(
            id: id, name: map["name"].name(), description: map.optional("description")?.name(),
            validFrom: map["valid_from"].date(), state: map["state"].choice(or: .open),
            price: map["price"].amount(), days: Int(map["days"].whole(1...366)),
            bundles: map.optional("bundles")?.bundles(classes) ?? [],
            fullSpeedMB: map.optional("full_speed_mb")?.whole(1...1_000_000_000),
            zones: map.optional("zones")?.ids(of: .roaming) ?? [],
            earnsBonus: map.optional("bonus")?.flag() ?? false,
            barredTariffs: map.optional("barred_tariffs")?.ids(of: .tariffs) ?? [],
            code: map.optional("code")?.code(for: "package \(id)"))
    }

    /// `documents.yaml`; nil where no document can be ordered.
    static func documents(_ file: CatalogueNode?) -> [DocumentOffer] {
        offers(in: file?.map(["documents"])["documents"].list(atLeast: 1) ?? []) { item in
            let map = item.map(
                ["id", "name", "valid_from", "price", "per", "months", "kept_days", "formats"],
                optional: ["dearest"])
            let price = map["price"].amount()
            let dearest = map.optional("dearest")?.amount()
            if let dearest, dearest < price {
                map["dearest"].tell(allowed: "\(price.decimal) or more")
            }
            return DocumentOffer(
                id: map["id"].id(), name: map["name"].name(),
                validFrom: map["valid_from"].date(), price: price,
                unit: map["per"].choice(or: .document), dearest: dearest,
                months: Int(map["months"].whole(0...120)),
                keptDays: Int(map["kept_days"].whole(1...366)), formats: map["formats"].choices())
        }
    }
}
