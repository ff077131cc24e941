import Billing

/// What `bonus.yaml` says.
struct CatalogueBonus {
    let terms: Versions<BonusTerms>
    let gifts: [Gift]
}

extension CatalogueNode {
    func bonus(_ classes: CatalogueClasses) -> CatalogueBonus {
        let map = map(["programme"], optional: ["gifts"])
        return CatalogueBonus(
            terms: map["programme"].programme(),
            gifts: Self.offers(in: map.optional("gifts")?.list() ?? []) { $0.gift(classes) })
    }

    private func programme() -> Versions<BonusTerms> {
        versions(
            ["unit_for", "life_months", "notice_days", "return_hours"],
            optional: ["awards", "code"]
        ) { map in
            let unitFor = map["unit_for"].amount()
            if unitFor == .zero { map["unit_for"].tell(allowed: "an amount above 0") }
            return BonusTerms(
                unitFor: unitFor, lifeMonths: Int(map["life_months"].whole(1...120)),
                noticeDays: Int(map["notice_days"].whole(0...366)),
                returnHours: map["return_hours"].whole(0...8_760),
                awards: map.optional("awards")?.awards() ?? [],
                code: map.optional("code")?.code(for: "bonus"))
        }
    }

    private func awards() -> [BonusTerms.Award] {
        var ids: Set<String> = []
        return list(atLeast: 1).map { item in
            let map = item.map(["id", "name", "units"])
            let id = map["id"].id()
            if !id.isEmpty, !ids.insert(id).inserted { map["id"].tell(allowed: "each award once") }
            return BonusTerms.Award(
                id: id, name: map["name"].name(), units: map["units"].whole(1...1_000_000))
        }
    }

    private func gift(_ classes: CatalogueClasses) -> Gift {
        let map = map(
            ["id", "name", "valid_from", "state", "units"],
            optional: ["bundles", "days", "zones", "credit", "code"])
        let id = map["id"].id()
        return Gift(
            id: id, name: map["name"].name(), validFrom: map["valid_from"].date(),
            state: map["state"].choice(or: .open), units: map["units"].whole(1...1_000_000),
            content: map.giftContent(classes), code: map.optional("code")?.code(for: "gift \(id)"))
    }
}

extension CatalogueMap {
    /// Either money, or bundles with their days.
    fileprivate func giftContent(_ classes: CatalogueClasses) -> Gift.Content {
        if let credit = optional("credit") {
            for other in ["bundles", "days", "zones"] {
                optional(other)?.tell(found: other, allowed: "credit, or bundles with days")
            }
            let amount = credit.amount()
            if amount == .zero { credit.tell(allowed: "an amount above 0") }
            return .credit(amount)
        }
        guard let bundles = optional("bundles"), let days = optional("days") else {
            self["id"].tell(allowed: "credit, or bundles with days, beside it")
            return .credit(.zero)
        }
        return .bundles(
            bundles.bundles(classes), days: Int(days.whole(1...366)),
            zones: optional("zones")?.ids(of: .roaming) ?? [])
    }
}
