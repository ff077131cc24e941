import Billing

extension CatalogueNode {
    /// What `network.yaml` says.
    func network(_ numbers: NumberPlan) -> NetworkNames {
        let map = map(
            ["home", "international_prefixes", "national_prefixes", "other_access"],
            optional: ["access_points", "rating_groups"])
        return NetworkNames(
            countryCode: numbers.countryCode, shortCodes: Set(numbers.shortCodes.map(\.code)),
            home: Set(map["home"].distinct { $0.networkCode() }),
            internationalPrefixes: map["international_prefixes"].distinct { $0.digits(1...5) },
            nationalPrefixes: map["national_prefixes"].distinct { $0.digits(1...5) },
            accessPoints: map.optional("access_points")?.accesses("name") { $0.accessPoint() }
                ?? [:],
            ratingGroups: map.optional("rating_groups")?
                .accesses("group") { $0.whole(0...4_294_967_295) } ?? [:],
            otherAccess: map["other_access"].choice(UsageRecord.accesses))
    }

    private func distinct(_ read: (CatalogueNode) -> String) -> [String] {
        var texts: [String] = []
        for item in list(atLeast: 1) {
            let text = read(item)
            if texts.contains(text) { item.tell(allowed: "each of them once") }
            texts.append(text)
        }
        return texts
    }

    private func accesses<Name: Hashable>(
        _ key: String, _ read: (CatalogueNode) -> Name
    ) -> [Name: String] {
        var accesses: [Name: String] = [:]
        for item in list(atLeast: 1) {
            let map = item.map([key, "access"])
            let access = map["access"].choice(UsageRecord.accesses)
            if accesses.updateValue(access, forKey: read(map[key])) != nil {
                map[key].tell(allowed: "each \(key) once")
            }
        }
        return accesses
    }

    private func networkCode() -> String {
        text("a network of ITU-T E.212, 257-02") { text in
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            return parts.count == 2 && parts[0].utf8.count == 3
                && (2...3).contains(parts[1].utf8.count)
                && parts.allSatisfy { String($0).isDigits }
        }
    }

    /// 3GPP TS 23.003 §9.1: labels of letters, digits and hyphens, in any case.
    private func accessPoint() -> String {
        text("1 to 63 of a–z, 0–9, - and .") { name in
            name.utf8.count <= 63
                && name.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || $0.isDigit || $0 == 0x2D || $0 == 0x2E
                }
        }
    }
}
