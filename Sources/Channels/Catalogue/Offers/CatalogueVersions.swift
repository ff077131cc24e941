import Billing

extension CatalogueNode {
    /// Versions by id, then by date; tells two of one date.
    static func offers<Offer: DatedOffer>(
        in items: [CatalogueNode], _ read: (CatalogueNode) -> Offer
    ) -> [Offer] {
        let placed = items.map { (item: $0, offer: read($0)) }
            .sorted { ($0.offer.id, $0.offer.validFrom) < ($1.offer.id, $1.offer.validFrom) }
        for (one, next) in zip(placed, placed.dropFirst()) {
            let (left, right) = (one.offer, next.offer)
            if !left.id.isEmpty, left.id == right.id, left.validFrom == right.validFrom {
                next.item.near("valid_from").tell(
                    found: right.validFrom.text,
                    allowed: "one version of \(right.id) from that date")
            }
        }
        return placed.map(\.offer)
    }

    /// A list of versions, each with the date from which its terms hold.
    func versions<Terms>(
        _ keys: [String], optional: [String] = [], _ read: (CatalogueMap) -> Terms
    ) -> Versions<Terms> {
        var dates: Set<LocalDate> = []
        let versions = list(atLeast: 1).map { item in
            let map = item.map(["valid_from"] + keys, optional: optional)
            let date = map["valid_from"].date()
            if !dates.insert(date).inserted { map["valid_from"].tell(allowed: "each date once") }
            return Versions.Version(from: date, terms: read(map))
        }
        return Versions(versions)
    }
}
