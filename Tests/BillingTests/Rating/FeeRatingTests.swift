import Billing
import Testing

/// Charging rules §10.
struct FeeRatingTests {
    @Test func `the parts of a month are the rule's, and sum to the fee`() throws {
        let tariff = try tariff("17.70", .dailyParts)
        let february = try days("2027-02-01", 28)
        let parts = try february.map { try fee(tariff, on: $0) }
        #expect(parts[0] == 6_321 && parts[1] == 6_321)
        #expect(parts.reduce(0, +) == 177_000)
        for (first, count) in [("2028-02-01", 29), ("2027-04-01", 30), ("2027-12-01", 31)] {
            let parts = try days(first, count).map { try fee(tariff, on: $0) }
            #expect(parts.reduce(0, +) == 177_000, "\(first)")
            #expect((parts.max() ?? 0) - (parts.min() ?? 0) <= 1, "\(first)")
        }
    }

    @Test(arguments: ["0.0001", "0.0027", "999999.9999"])
    func `small fees and large ones sum to themselves`(amount: String) throws {
        let tariff = try tariff(amount, .dailyParts)
        let parts = try days("2027-01-01", 31).map { try fee(tariff, on: $0) }
        #expect(parts.reduce(0, +) == (try money(amount)).units)
        #expect(parts.allSatisfy { $0 >= 0 })
    }

    @Test func `a whole month's fee is taken on the 1st, or from the midnight on which it began`()
        throws
    {
        let tariff = try tariff("17.70", .upfrontMonthly)
        #expect(try fee(tariff, on: date("2027-03-01")) == 177_000)
        #expect(try fee(tariff, on: date("2027-03-02")) == 0)
        let begun = try date("2027-03-10")
        #expect(try fee(tariff, since: begun, atMidnight: true, on: begun) == 177_000)
        // Later in the day the act has taken it.
        #expect(try fee(tariff, since: begun, on: begun) == 0)
        #expect(try fee(tariff, since: begun, atMidnight: true, on: date("2027-03-11")) == 0)
    }

    @Test(arguments: [Tariff.Fee.Mode.dailyParts, .upfrontMonthly])
    func `a day that begins blocked costs no fee`(mode: Tariff.Fee.Mode) throws {
        let tariff = try tariff("17.70", mode)
        #expect(try fee(tariff, isBlocked: true, on: date("2027-03-01")) == 0)
    }

    @Test func `a service costs from the day after its connection on, each day`() throws {
        let service = try service([.init(period: .daily, amount: money("0.15"))])
        let begun = try date("2027-03-10")
        #expect(try fee(service, since: begun, on: begun) == 0)
        #expect(try fee(service, since: begun, on: date("2027-03-11")) == 1_500)
        #expect(try fee(service, since: begun, atMidnight: true, on: begun) == 1_500)
        #expect(try fee(service, since: begun, isBlocked: true, on: date("2027-03-11")) == 0)
    }

    /// Rule 10: a trial of n days begins with the day of connection.
    @Test func `after a trial everything begins, and once that is only once`() throws {
        let service = try service(
            [
                .init(period: .once, amount: money("1.00")),
                .init(period: .daily, amount: money("0.10")),
                .init(period: .monthly, amount: money("3.00"), mode: .upfrontMonthly),
            ], trial: 3)
        let begun = try date("2027-03-10")
        let taken = try (0..<6).map { try fee(service, since: begun, on: begun.adding(days: $0)) }
        #expect(taken == [0, 0, 0, 41_000, 1_000, 1_000])
        #expect(try fee(service, since: begun, on: date("2027-04-01")) == 31_000)
        #expect(
            try fee(service, since: begun, isBlocked: true, on: date("2027-03-13")) == 10_000,
            "what is paid once is paid in any state")
    }

    @Test func `a service with parts costs a month's fee in a month`() throws {
        let service = try service([.init(period: .monthly, amount: money("2.50"))])
        let taken = try days("2028-02-01", 29).map {
            try fee(service, since: date("2027-03-10"), on: $0)
        }
        #expect(taken.reduce(0, +) == 25_000)
    }

    private func fee(
        _ tariff: Tariff, since: LocalDate? = nil, atMidnight: Bool = false,
        isBlocked: Bool = false, on date: LocalDate
    ) throws -> Int64 {
        let holding = FeeRating.Holding(
            since: try since ?? self.date("2020-01-01"), beganAtMidnight: atMidnight,
            isBlocked: isBlocked)
        return try FeeRating.fee(of: tariff, holding, on: date).units
    }

    private func fee(
        _ service: ServiceOffer, since: LocalDate, atMidnight: Bool = false,
        isBlocked: Bool = false, on date: LocalDate
    ) throws -> Int64 {
        let holding = FeeRating.Holding(
            since: since, beganAtMidnight: atMidnight, isBlocked: isBlocked)
        return try FeeRating.fee(of: service, holding, on: date).units
    }

    private static let name = LocalName(ru: "", be: "", en: "")

    private func tariff(_ amount: String, _ mode: Tariff.Fee.Mode) throws -> Tariff {
        Tariff(
            id: "t", name: Self.name, validFrom: LocalDate(dayNumber: 0), state: .open,
            settlement: [.advance], fee: Tariff.Fee(amount: try money(amount), mode: mode),
            changeFee: .zero,
            favourites: Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero), bundles: [],
            prices: Prices(voice: [:]), fullSpeedMB: nil)
    }

    private func service(_ fees: [ServiceOffer.Fee], trial: Int = 0) throws -> ServiceOffer {
        ServiceOffer(
            id: "s", name: Self.name, validFrom: LocalDate(dayNumber: 0), fees: fees,
            trialDays: trial)
    }

    private func days(_ first: String, _ count: Int) throws -> [LocalDate] {
        let first = try date(first)
        return (0..<count).map { first.adding(days: $0) }
    }

    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func money(_ text: String) throws -> Money { try #require(Money(decimal: text)) }
}
