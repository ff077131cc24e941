import Billing

extension CatalogueNode {
    static func services(_ items: [CatalogueNode]) -> [ServiceOffer] {
        offers(in: items) { $0.service() }
    }

    private func service() -> ServiceOffer {
        let map = map(
            ["id", "name"],
            optional: [
                "description", "valid_from", "state", "fees", "trial_days", "bonus", "kind",
                "usual", "requires", "excludes", "barred_tariffs", "code",
            ])
        let id = map["id"].id()
        log.ids.add(id, of: .services)
        let kind: ServiceOffer.Kind = map.optional("kind")?.choice(or: .lasting) ?? .lasting
        let fees = map.optional("fees")
        if let fees, map.optional("valid_from") == nil {
            fees.tell(found: "fees", allowed: "fees with valid_from: a price has a date")
        }
        return ServiceOffer(
            id: id, name: map["name"].name(), description: map.optional("description")?.name(),
            validFrom: map.optional("valid_from")?.date() ?? LocalDate(dayNumber: 0),
            state: map.optional("state")?.choice(or: .open) ?? .open,
            fees: fees?.fees(of: kind) ?? [],
            trialDays: Int(map.optional("trial_days")?.whole(0...365) ?? 0),
            earnsBonus: map.optional("bonus")?.flag() ?? false, kind: kind,
            isUsual: map.optional("usual")?.flag() ?? false,
            requires: map.others("requires", than: id), excludes: map.others("excludes", than: id),
            barredTariffs: map.optional("barred_tariffs")?.ids(of: .tariffs) ?? [],
            code: map.optional("code")?.code(for: "service \(id)"))
    }

    private func fees(of kind: ServiceOffer.Kind) -> [ServiceOffer.Fee] {
        var periods: Set<ServiceOffer.Fee.Period> = []
        return list(atLeast: 1).map { item in
            let map = item.map(["period", "amount"], optional: ["mode"])
            let period: ServiceOffer.Fee.Period = map["period"].choice(or: .once)
            if !periods.insert(period).inserted {
                map["period"].tell(allowed: "each period once")
            } else if kind == .once, period != .once {
                map["period"].tell(allowed: "once, as the service's kind")
            }
            let mode = map.optional("mode")
            if period == .monthly, mode == nil {
                map["period"].tell(allowed: "monthly with a mode beside it")
            } else if period != .monthly {
                mode?.tell(found: "mode", allowed: "period, amount; a mode is of monthly fees")
            }
            return ServiceOffer.Fee(
                period: period, amount: map["amount"].amount(),
                mode: mode?.choice(or: .dailyParts) ?? .dailyParts)
        }
    }
}

extension CatalogueMap {
    /// Ids of services beside the one that names them.
    fileprivate func others(_ key: String, than id: String) -> [String] {
        guard let place = optional(key) else { return [] }
        let ids = place.ids(of: .services)
        if ids.contains(id) { place.tell(found: id, allowed: "ids of other services") }
        return ids
    }
}
