import Billing

/// A prefix of some list with the place where it stands.
struct PlacedPrefix {
    let place: CatalogueNode
    let prefix: String
    let from: LocalDate
    let until: LocalDate?

    var dated: DatedPrefix { DatedPrefix(prefix: prefix, validFrom: from, validTo: until) }
}

extension CatalogueNode {
    func numberPlan() -> NumberPlan {
        let map = map([
            "country_code", "national_length", "own", "mobile", "cities", "free", "premium",
            "short_codes",
        ])
        var seen = CataloguePrefixes()
        let mobile = map["mobile"].mobileRanges(&seen)
        let own = map["own"].choice(Set(mobile.map(\.holder)).sorted())
        let cities = map["cities"].list(atLeast: 1).flatMap { $0.prefixRow().prefixes() }
        for city in cities { seen.add(city, kind: "cities") }
        return NumberPlan(
            countryCode: map["country_code"].digits(1...3),
            nationalLength: Int(map["national_length"].whole(4...12)), mobile: mobile,
            cities: cities.map(\.dated), free: map["free"].services("free", &seen),
            premium: map["premium"].services("premium", &seen),
            shortCodes: map["short_codes"].shortCodes(), own: own)
    }

    private func mobileRanges(_ seen: inout CataloguePrefixes) -> [MobileRange] {
        var ranges: [MobileRange] = []
        for item in list(atLeast: 1) {
            let map = item.prefixRow(also: ["holder"])
            let holder = map["holder"].id()
            for row in map.prefixes() {
                seen.add(row, kind: "mobile")
                ranges.append(
                    MobileRange(
                        prefix: row.prefix, holder: holder, validFrom: row.from,
                        validTo: row.until))
            }
        }
        return ranges
    }

    /// `{valid_from, valid_to?, codes}`: a row for many prefixes of one date.
    func prefixRow(also keys: [String] = []) -> CatalogueMap {
        map(keys + ["valid_from", "codes"], optional: ["valid_to"])
    }

    private func services(_ kind: String, _ seen: inout CataloguePrefixes) -> [String] {
        list().map { item in
            let prefix = item.digits(1...6)
            let always = LocalDate(dayNumber: 0)
            seen.add(
                PlacedPrefix(place: item, prefix: prefix, from: always, until: nil), kind: kind)
            return prefix
        }
    }

    private func shortCodes() -> [ShortCode] {
        var seen: Set<String> = []
        return list().map { item in
            let map = item.map(["code", "name"], optional: ["emergency", "voicemail"])
            let code = map["code"].digits(2...8)
            if !code.isEmpty, !seen.insert(code).inserted {
                map["code"].tell(allowed: "each code once")
            }
            return ShortCode(
                code: code, name: map["name"].name(),
                emergency: map.optional("emergency")?.flag() ?? false,
                voicemail: map.optional("voicemail")?.flag() ?? false)
        }
    }
}

extension CatalogueMap {
    func prefixes() -> [PlacedPrefix] {
        let from = self["valid_from"].date()
        let until = optional("valid_to")?.date()
        if let until, until <= from {
            self["valid_to"].tell(allowed: "a date after valid_from")
        }
        return self["codes"].list(atLeast: 1).map { item in
            PlacedPrefix(place: item, prefix: item.digits(1...9), from: from, until: until)
        }
    }
}

/// Tells a prefix that two rows claim at one date, or that is of two kinds.
struct CataloguePrefixes {
    private var kinds: [String: String] = [:]
    private var dates: Set<String> = []

    mutating func add(_ row: PlacedPrefix, kind: String) {
        guard !row.prefix.isEmpty else { return }
        if let other = kinds[row.prefix], other != kind {
            row.place.tell(allowed: "a prefix that is not in \(other)")
        } else if !dates.insert("\(row.prefix)@\(row.from.text)").inserted {
            row.place.tell(allowed: "each prefix once from a date on")
        }
        kinds[row.prefix] = kind
    }
}
