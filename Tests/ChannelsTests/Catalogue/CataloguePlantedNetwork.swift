extension PlantedMistake {
    private static func network(
        _ old: String, _ new: String, _ key: String, _ found: String, _ allowed: String
    ) -> PlantedMistake {
        PlantedMistake("network.yaml", old, new, key: key, found: found, allowed: allowed)
    }

    static let network: [PlantedMistake] = [
        .network(
            "[\"257-02\"]", "[\"25702\"]", "home[0]", "25702", "a network of ITU-T E.212, 257-02"),
        .network("[\"257-02\"]", "[]", "home", "an empty list", "1 or more"),
        .network(
            "[\"80\", \"8\"]", "[\"80\", \"80\"]", "national_prefixes[1]", "80",
            "each of them once"),
        .network(
            "[\"810\", \"00\"]", "[\"+\"]", "international_prefixes[0]", "+", "1 to 5 digits"),
        .network(
            "name: modem.mts.by", "name: Modem.mts.by", "access_points[1].name", "Modem.mts.by",
            "a–z, 0–9, - and ."),
        .network(
            "name: modem.mts.by", "name: mts", "access_points[1].name", "mts", "each name once"),
        .network(
            "group: 20", "group: 10", "rating_groups[1].group", "10", "each group once"),
        .network(
            "access: video", "access: vide", "rating_groups[1].access", "vide",
            "did you mean «video»?"),
        .network(
            "other_access: internet", "other_access: all", "other_access", "all", "internet"),
    ]
}
