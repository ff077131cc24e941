import Billing

extension CatalogueNode {
    /// What a tariff, a package or a gift gives, each id once.
    func bundles(_ classes: CatalogueClasses) -> [Bundle] {
        var ids: Set<String> = []
        return list().map { item in
            let bundle = item.bundle(classes)
            if !bundle.id.isEmpty, !ids.insert(bundle.id).inserted {
                item.tell(found: bundle.id, allowed: "each bundle id once")
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
            classes: unit == .mb ? [] : place?.classes(words) ?? [],
            access: unit == .mb ? place?.choices(of: UsageRecord.accesses) ?? [] : [])
    }

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
}
