import Billing

/// The classes that prices and bundles may name, and those that a record may have.
struct CatalogueClasses {
    /// Keys that a price map of voice or of forwarding takes.
    let voice: Keys
    /// Keys that a price map of SMS or MMS takes.
    let sms: Keys
    /// Classes that occur, so that each needs a price.
    let voiceOccurring: [String]
    let smsOccurring: [String]

    /// Words, and whether they are certain: not so when the list that they stem from is broken.
    struct Keys {
        let words: [String]
        let isCertain: Bool
    }

    init(_ numbers: NumberPlan, _ zones: [DestinationZone], _ log: CatalogueLog) {
        let holders = Set(numbers.mobile.map(\.holder)).subtracting([numbers.own])
        let mobile = holders.sorted().map { "mobile.\($0)" }
        let world = zones.map { "intl.\($0.id)" }
        let short = numbers.shortCodes.map { "short.\($0.code)" }
        let paid = numbers.shortCodes.filter { !$0.emergency }.map { "short.\($0.code)" }
        let isCertain =
            log.isClean("operator.yaml", below: "numbers")
            && log.isClean("destinations.yaml", below: "zones")
        let common = ["onnet", "mobile", "intl", "short", "all", "favourite"]
        let called = ["fixed", "premium", "free"]
        voice = Keys(words: common + called + mobile + world + short, isCertain: isCertain)
        sms = Keys(words: common + mobile + world + short, isCertain: isCertain)
        voiceOccurring = ["onnet"] + mobile + called + world + paid
        smsOccurring = ["onnet"] + mobile + world + paid
    }

    /// Whether a map with these keys prices a class: `mobile.a1`, else `mobile`, else `all`.
    static func isPriced(_ name: String, by keys: Set<String>) -> Bool {
        let whole = name.prefix { $0 != "." }
        return keys.contains(name) || keys.contains(String(whole)) || keys.contains("all")
    }
}

extension CatalogueNode {
    /// Distinct classes; any word where the list of them is what has to be mended.
    func classes(_ keys: CatalogueClasses.Keys) -> [String] {
        keys.isCertain ? choices(of: keys.words) : list(atLeast: 1).map { $0.text() }
    }

    /// Class → amount.
    func prices(_ keys: CatalogueClasses.Keys) -> [String: Money] {
        var prices: [String: Money] = [:]
        for entry in classMap(keys).entries { prices[entry.key] = entry.node.amount() }
        return prices
    }

    /// Class → price of a minute, and the unit of a call, 1 or 60 seconds.
    func voicePrices(
        _ keys: CatalogueClasses.Keys, withUnit: Bool = true
    ) -> (prices: [String: VoicePrice], unitSeconds: Int64) {
        let unitKey = "unit_seconds"
        let map = classMap(keys, also: withUnit ? [unitKey] : [])
        var prices: [String: VoicePrice] = [:]
        for entry in map.entries where entry.key != unitKey {
            prices[entry.key] = entry.node.voicePrice()
        }
        let unit = map.optional(unitKey)?.choice(["60", "1"])
        return (prices, unit == "1" ? 1 : 60)
    }

    /// Without certain words every key is taken: the list of them is what has to be mended.
    private func classMap(
        _ keys: CatalogueClasses.Keys, also others: [String] = []
    ) -> CatalogueMap {
        guard !keys.isCertain, case .map(let pairs) = tree.content else {
            return map([], optional: keys.words + others)
        }
        return map([], optional: pairs.map(\.key))
    }

    /// `"0.0365"`, `["0.0365"]`, or `[{from_minute: 1, price: "0.0838"}, …]`.
    private func voicePrice() -> VoicePrice {
        guard case .list(let items) = tree.content else { return VoicePrice(flat: amount()) }
        if let item = items.first, items.count == 1, case .text = item.content {
            return VoicePrice(
                flat: CatalogueNode(file: file, key: key, tree: item, log: log).amount())
        }
        let nodes = list(atLeast: 1)
        var steps: [VoicePrice.Step] = []
        for node in nodes {
            let map = node.map(["from_minute", "price"])
            let minute = map["from_minute"].whole(1...1_440)
            if let last = steps.last, last.fromMinute >= minute {
                map["from_minute"].tell(allowed: "more than \(last.fromMinute)")
            } else if steps.isEmpty, minute != 1 {
                map["from_minute"].tell(allowed: "1 in the first step")
            }
            steps.append(VoicePrice.Step(fromMinute: minute, price: map["price"].amount()))
        }
        return VoicePrice(steps: steps) ?? VoicePrice(flat: .zero)
    }

    /// `{mode: per_mb, price}` or `{mode: intervals, table?}`.
    func dataPrice(_ world: Destinations, on date: LocalDate) -> VolumePrice {
        let map = map(["mode"], optional: ["price", "table"])
        if map["mode"].choice(["per_mb", "intervals"]) == "per_mb" {
            map.optional("table")?.tell(found: "table", allowed: "price, for this mode")
            guard let price = map.optional("price") else {
                map["mode"].tell(allowed: "a price beside it")
                return .perMB(.zero)
            }
            return .perMB(price.amount())
        }
        map.optional("price")?.tell(found: "price", allowed: "table, for this mode")
        let place = map.optional("table") ?? map["mode"]
        let table = map.optional("table")?.id() ?? "open-internet"
        if log.isClean("destinations.yaml", below: "tables"), world.table(table, on: date) == nil {
            let known = Set(world.tables.filter { $0.validFrom <= date }.map(\.id)).sorted()
            place.tell(
                found: table, allowed: "a table of \(date.text): \(CatalogueWords.list(known))")
        }
        return .intervals(table: table)
    }
}
