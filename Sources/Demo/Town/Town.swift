import Billing

/// People who call, write, browse, pay and fall into debt over some months. All of it follows from
/// the seed: a person's days are the same however many others there are.
package struct Town: Sendable {
    package static let mostPeople = 20_000
    package static let mostMonths = 24

    /// The moment when the history ends.
    package let end: Instant
    let zone: Zone
    let offers: TownOffers
    /// All of each family, also those beyond the count: who is called by them is called anyway.
    let families: [[TownPerson]]
    private let count: Int
    package let months: [Month]

    /// - Parameters:
    ///   - months: as many as that, the last one is that of the moment before `end`.
    /// - Returns: nil where the catalogue offers no tariff to people.
    package init?(
        of count: Int, months: Int, seed: UInt64, until end: Instant, catalogue: Catalogue
    ) {
        zone = catalogue.operation.zone
        // The last moment: what ends at midnight has no day of the next month.
        let last = zone.date(of: end.adding(seconds: -1))
        var all = [last.monthOf]
        while all.count < min(max(months, 1), Self.mostMonths) {
            all.insert(all[0].previous, at: 0)
        }
        let offers = TownOffers(catalogue, on: all[0].first)
        let count = min(max(count, 0), Self.mostPeople)
        let people = (0..<(count + 3) / 4 * 4).compactMap {
            TownPerson(seed: seed, ordinal: $0, offers: offers, lastDay: last)
        }
        guard !offers.tariffs.isEmpty else { return nil }
        self.end = end
        self.offers = offers
        self.count = count
        self.months = all
        families = stride(from: 0, to: people.count, by: 4).map { Array(people[$0..<$0 + 4]) }
    }

    /// The first moment of the history.
    package var beginning: Instant { zone.start(of: months[0].first) }

    /// The day that the history's end is in; its turn is the last one.
    package var dayOfEnd: LocalDate { zone.date(of: end) }

    func isIn(_ person: TownPerson) -> Bool { person.ordinal < count }

    var people: [TownPerson] { families.joined().filter(isIn) }
}

/// Days whose calls come in one file: the 1st to the 3rd, the 4th to the 6th and so on; the last
/// one of a month goes to its end.
struct TownPeriod: Sendable {
    private static let length = 3
    private static let inMonth = 10

    let days: [LocalDate]

    static func all(of month: Month) -> [TownPeriod] {
        (0..<inMonth).map { place in
            let first = place * length
            let next = place == inMonth - 1 ? month.dayCount : first + length
            return TownPeriod(days: (first..<next).map { month.first.adding(days: $0) })
        }
    }

    /// The first day of the period that the day is in.
    static func start(of date: LocalDate) -> LocalDate {
        let place = min((date.day - 1) / length, inMonth - 1)
        return date.monthOf.first.adding(days: place * length)
    }
}
