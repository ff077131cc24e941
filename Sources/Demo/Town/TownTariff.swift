import Billing

/// What the town needs to know of a tariff that people may have.
struct TownTariff: Sendable {
    let id: String
    /// Of a month, in T.
    let fee: Int64
    let isPaidAtOnce: Bool
    let isOnCredit: Bool
    let isOnAdvance: Bool
    let mostFavourites: Int
    /// Included in a month; nil is without a bound.
    let minutes: Int64?
    let megabytes: Int64?
    /// What its bundles of data can be used for.
    let access: [String]
    /// How many have it among children, the young, the grown-up and the old.
    let weights: [Int]

    init(_ tariff: Tariff) {
        id = tariff.id
        fee = tariff.fee.amount.units
        isPaidAtOnce = tariff.fee.mode == .upfrontMonthly
        isOnCredit = tariff.settlement.contains(.credit)
        isOnAdvance = tariff.settlement.contains(.advance)
        mostFavourites = tariff.favourites.kinds.contains("onnet") ? tariff.favourites.limit : 0
        minutes = Self.largest(
            tariff.bundles.filter { $0.unit == .minutes && !$0.classes.contains("favourite") })
        let data = tariff.bundles.filter { $0.unit == .mb }
        let internet = data.filter { $0.access.contains("internet") }
        megabytes = Self.largest(internet.isEmpty ? data : internet)
        access = data.flatMap(\.access)
        weights = Self.known[tariff.id] ?? [1, 2, 2, 2]
    }

    private static func largest(_ bundles: [Bundle]) -> Int64? {
        var most: Int64 = 0
        for bundle in bundles {
            guard case .limited(let amount) = bundle.amount else { return nil }
            most = max(most, amount)
        }
        return most
    }

    private static let known = [
        "super": [0, 8, 22, 10], "super-go": [4, 20, 8, 0], "super-8": [0, 4, 16, 4],
        "super-10": [0, 10, 16, 1], "super-25": [0, 10, 10, 0], "super-golos": [0, 1, 8, 4],
        "super-max-50": [0, 6, 3, 0], "bezlimitishche-plus": [0, 25, 10, 0],
        "absolyut": [0, 1, 1, 0], "detskiy": [20, 0, 0, 0], "pobeda": [0, 0, 0, 14],
        "gostevoy": [0, 2, 1, 0],
    ]
}

/// What the catalogue offers to people on a day: those tariffs that are not archived.
struct TownOffers: Sendable {
    let tariffs: [TownTariff]
    let services: Set<String>
    /// The short code of the mailbox, as a target of forwarding.
    let voicemail: String?

    init(_ catalogue: Catalogue, on date: LocalDate) {
        tariffs = catalogue.tariffs.versions(on: date).filter {
            $0.state != .archive && $0.audience.contains(.person)
        }.map(TownTariff.init)
        services = Set(catalogue.services.versions(on: date).map(\.id))
        voicemail = catalogue.numbers.shortCodes.first { $0.voicemail }?.code
    }

    /// - Parameter age: a place in the tariffs' weights.
    func tariff(_ dice: inout TownDice, age: Int) -> TownTariff? {
        guard !tariffs.isEmpty else { return nil }
        let weights = tariffs.map { $0.weights[age] }
        let isAny = weights.contains { $0 > 0 }
        return tariffs[dice.place(isAny ? weights : weights.map { _ in 1 })]
    }
}
