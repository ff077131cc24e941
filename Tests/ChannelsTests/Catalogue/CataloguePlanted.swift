private let amount = "an amount with a point and at most 4 decimals"

extension PlantedMistake {
    private static func tariff(
        _ old: String, _ new: String, _ key: String, _ found: String, _ allowed: String,
        below: Int = 0
    ) -> PlantedMistake {
        PlantedMistake(
            key.hasPrefix("[legko-skazat]") ? "tariffs/basic.yaml" : "tariffs/super.yaml", old, new,
            key: "tariffs\(key)", found: found, allowed: allowed, below: below)
    }

    static let tariffs: [PlantedMistake] = [
        .tariff(
            "[\"0.0365\"]", "[\"0,0365\"]", "[super-8].prices.voice.onnet", "0,0365", amount),
        .tariff("\"17.70\"", "\"17.70001\"", "[super-8].fee.amount", "17.70001", amount),
        .tariff("\"17.70\"", "\"-17.70\"", "[super-8].fee.amount", "-17.70", "from 0 to 100000"),
        .tariff(
            "mode: daily_parts", "mode: daily", "[super-8].fee.mode", "daily",
            "daily_parts, upfront_monthly"),
        .tariff(
            "    change_fee:", "    change_fees:", "[super-8].change_fees", "change_fees",
            "did you mean «change_fee»?"),
        .tariff(
            "    fee: {amount: \"17.70\", mode: daily_parts}\n", "", "[super-8].fee", "",
            "the key is required", below: -5),
        .tariff(
            "valid_from: 2019-01-01", "valid_from: 2019-02-29", "[super-8].valid_from",
            "2019-02-29", "a date, YYYY-MM-DD"),
        .tariff(
            "settlement: [advance, credit]", "settlement: [advance, advance]",
            "[super-8].settlement[1]", "advance", "each of them once"),
        .tariff(
            "unit: minutes, amount: 400", "unit: minute, amount: 400",
            "[super-8].bundles[all-nets].unit", "minute", "did you mean «minutes»?"),
        .tariff(
            "classes: [onnet, mobile, fixed]}\n", "classes: [onnet, mobil, fixed]}\n",
            "[super-8].bundles[all-nets].classes[1]", "mobil", "did you mean «mobile»?"),
        .tariff(
            "id: chat,", "id: all-nets,", "[super-8].bundles[all-nets]", "all-nets",
            "each bundle id once"),
        .tariff(
            "amount: unlimited, access: [messenger]", "amount: endless, access: [messenger]",
            "[super-8].bundles[chat].amount", "endless", "unlimited, or a whole number"),
        .tariff(
            "unit_seconds: 60", "unit_seconds: 30", "[super-8].prices.voice.unit_seconds", "30",
            "60, 1"),
        .tariff(
            "        fixed: [\"0.0938\"]\n", "", "[super-8].prices.voice.fixed", "",
            "a default of destinations.yaml on 2019-01-01", below: -5),
        .tariff(
            "sms: {onnet: \"0.0595\", mobile", "sms: {onnet: \"0.0595\", mobile.a1",
            "[super-8].prices.sms.mobile.life", "", "a price", below: -6),
        .tariff(
            "        mobile: [\"0.0938\"]", "        mobile.mts: \"0.1\"\n        mobile: \"0.1\"",
            "[super-8].prices.voice.mobile.mts", "mobile.mts", "onnet, mobile"),
        .tariff(
            "table: open-internet", "table: open-intrnet", "[super-8].prices.data.table",
            "open-intrnet", "open-internet"),
        .tariff(
            "{from_minute: 4,", "{from_minute: 1,",
            "[legko-skazat].prices.voice.onnet[1].from_minute", "1", "more than 1"),
        .tariff(
            "{from_minute: 1,", "{from_minute: 2,",
            "[legko-skazat].prices.voice.onnet[2].from_minute", "2", "1 in the first step"),
        .tariff(
            "id: super\n", "id: super-8\n", "[super-8].valid_from", "2019-01-01",
            "one version of super-8 from that date", below: 2),
        .tariff(
            "settlement: [advance, credit]", "audience: [people]\n    settlement: [advance]",
            "[super-8].audience[0]", "people", "person, firm"),
        .tariff(
            "settlement: [advance, credit]", "link: mts.by\n    settlement: [advance]",
            "[super-8].link", "mts.by", "a link, https://…"),
        .tariff(
            "annual: {months: 12", "annual: {months: 0", "[super-10].annual.months", "0",
            "a whole number from 1 to 60"),
        .tariff(
            "early_end: repay_discount", "early_end: pay", "[super-10].annual.early_end", "pay",
            "nothing, repay_discount"),
        .tariff(
            "settlement: [advance, credit]",
            "included_services: [caler-id]\n    settlement: [advance]",
            "[super-8].included_services[0]", "caler-id", "did you mean «caller-id»?"),
        .tariff(
            "    prices:\n", "    prices:\n      roaming: {rusia: {out: \"0.1\"}}\n",
            "[super-8].prices.roaming.rusia", "rusia", "did you mean «russia»?", below: 1),
        .tariff(
            "    prices:\n", "    prices:\n      roaming: {russia: {outside: \"0.1\"}}\n",
            "[super-8].prices.roaming.russia.outside", "outside", "out, in, sms, mms, mb",
            below: 1),
    ]

    static let world: [PlantedMistake] = [
        PlantedMistake(
            "tariffs/super.yaml", "  - id: super-8", "  - id: [super-8", key: "",
            found: "did not find expected ',' or ']'", allowed: "YAML", below: 1),
        PlantedMistake(
            "tariffs/super.yaml", "fee: {amount: \"10.40\"", "fee: &fee {amount: \"10.40\"",
            key: "",
            found: "an anchor", allowed: "no anchors"),
        PlantedMistake(
            "destinations.yaml", "price: \"8.35\"", "price: \"3.35\"",
            key: "tables[open-internet].intervals[2048].price", found: "3.35",
            allowed: "3.55 or more"),
        PlantedMistake(
            "destinations.yaml", "up_to_mb: 2048", "up_to_mb: 500",
            key: "tables[open-internet].intervals[500].up_to_mb", found: "500",
            allowed: "more than 500"),
        PlantedMistake(
            "destinations.yaml", "intl.ukraine:", "intl.ukrain:",
            key: "defaults[2016-07-01].voice.intl.ukrain", found: "intl.ukrain",
            allowed: "did you mean «intl.ukraine»?"),
        PlantedMistake(
            "destinations.yaml", "codes: [\"380\"]", "codes: [\"7\"]",
            key: "zones[ukraine].prefixes[1991-01-01].codes[0]", found: "7",
            allowed: "each prefix once from a date on"),
        PlantedMistake(
            "operator.yaml", "percent: 25", "percent: 25%", key: "vat[2016-07-01].percent",
            found: "25%", allowed: "a whole number from 0 to 100"),
        PlantedMistake(
            "operator.yaml", "\"#9e2a3f\"", "red", key: "colour", found: "red",
            allowed: "a colour, #rrggbb"),
        PlantedMistake(
            "operator.yaml", "{from: \"1992-03-29T00:00:00Z\"", "{from: \"1990-03-29T00:00:00Z\"",
            key: "zone.offsets[1990-03-29T00:00:00Z].from", found: "1990-03-29T00:00:00Z",
            allowed: "an instant after the one before"),
        PlantedMistake(
            "operator.yaml", "free: [\"800\"", "free: [\"297\"", key: "numbers.free[0]",
            found: "297", allowed: "a prefix that is not in mobile"),
        PlantedMistake(
            "operator.yaml", "\"*111*17#\"", "\"111#17\"", key: "password_code", found: "111#17",
            allowed: "a code that a phone dials"),
        PlantedMistake(
            "destinations.yaml", "mcc: [\"901\"]", "mcc: [\"90\"]",
            key: "roaming[sea-and-air].mcc[0]", found: "90", allowed: "3 to 3 digits"),
        PlantedMistake(
            "destinations.yaml", "mcc: [\"901\"]", "mcc: [\"901\", \"250\"]",
            key: "roaming[sea-and-air].mcc", found: "250",
            allowed: "a country code that russia does not have"),
        PlantedMistake(
            "destinations.yaml", "home_bundles: true", "home_bundles: yes",
            key: "roaming[russia].home_bundles", found: "yes", allowed: "true, false"),
        PlantedMistake(
            "destinations.yaml", "    in: \"0.11\"\n", "", key: "roaming[russia].in", found: "",
            allowed: "the key is required", below: -6),
        PlantedMistake(
            "destinations.yaml", "    forwarding_fact: \"0\" ", "    forwarding_fact: free ",
            key: "defaults[2016-07-01].forwarding_fact", found: "free",
            allowed: "an amount with a point"),
        PlantedMistake(
            "tariffs/business.yaml", "      forwarded: {onnet: \"0.0484\", ", "      forwarded: {",
            key: "tariffs[umnyy-biznes-2].prices.forwarded.onnet", found: "",
            allowed: "a price, or a default of destinations.yaml on 2020-01-01", below: -6),
        PlantedMistake(
            "tariffs/business.yaml", "      mms: {all: \"0.15\"}", "      mms: {mobile: \"0.15\"}",
            key: "tariffs[umnyy-biznes-2].prices.mms.onnet", found: "",
            allowed: "a price, or a default of destinations.yaml on 2020-01-01", below: -4),
    ]
}
