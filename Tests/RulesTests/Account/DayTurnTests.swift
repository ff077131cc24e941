import Billing
import Rules
import Testing

/// What the 00:00 of a day takes (charging rules §10, §11).
struct DayTurnTests {
    private static let account: Int64 = 100_000_000_001

    @Test func `the tariff in force at 00:00 pays; a change later in the day pays from tomorrow`()
        throws
    {
        let day = try Sample.date("2026-05-10")
        let midnight = try Sample.minsk().start(of: day)
        let change = { (from: Instant) in
            [TariffSince(from: .distant, tariff: "old"), TariffSince(from: from, tariff: "new")]
        }
        #expect(try items(change(midnight), on: day) == ["fee old 1000", "fee new 2000"].suffix(1))
        #expect(try items(change(midnight.adding(seconds: 1)), on: day) == ["fee old 1000"])
        let tomorrow = day.adding(days: 1)
        #expect(try items(change(midnight.adding(seconds: 1)), on: tomorrow) == ["fee new 2000"])
        #expect(
            try items([TariffSince(from: midnight.adding(seconds: 1), tariff: "new")], on: day)
                == [])
    }

    @Test func `an end at 00:00 is before that day's fee, a later one after it`() throws {
        let day = try Sample.date("2026-05-10")
        let midnight = try Sample.minsk().start(of: day)
        #expect(try items(closedAt: midnight, on: day) == [])
        #expect(try items(closedAt: midnight.adding(seconds: 1), on: day) == ["fee old 1000"])
        #expect(try items(closedAt: midnight.adding(seconds: -1), on: day) == [])
    }

    @Test func `the version of the day that is charged counts`() throws {
        #expect(try items(on: try Sample.date("2026-06-14")) == ["fee old 1033"])
        #expect(try items(on: try Sample.date("2026-06-15")) == ["fee old 1500"])
    }

    @Test(arguments: SubscriptionState.allCases)
    func `only some blocks are free of fees`(state: SubscriptionState) throws {
        let isFree = [.voluntary, .lost, .fullDebt].contains(state)
        let day = try Sample.date("2026-05-10")
        #expect(try items(state: state, on: day) == (isFree ? [] : ["fee old 1000"]))
    }

    @Test func `a tariff spares what it includes, and a service costs once a day`() throws {
        let day = try Sample.date("2026-05-10")
        let midnight = try Sample.minsk().start(of: day)
        let services = [
            ServiceSince(id: "included", from: .distant, until: nil),
            ServiceSince(id: "news", from: .distant, until: midnight),
            ServiceSince(id: "news", from: midnight.adding(seconds: -5), until: nil),
            ServiceSince(id: "news", from: midnight.adding(seconds: -4), until: nil),
            ServiceSince(id: "unknown", from: .distant, until: nil),
        ]
        // Its day of connection is yesterday.
        #expect(try items(services: services, on: day) == ["fee old 1000", "service news 70"])
    }

    @Test func `the fees of many accounts are a posting for each cause, which sums to zero`() throws
    {
        let day = try Sample.date("2026-05-10")
        let one = subscription(
            services: [ServiceSince(id: "news", from: .distant, until: nil)])
        let facts = [(Self.account, [one]), (Self.account + 1, [one, subscription()])].map {
            DayTurn.Facts(
                account: AccountDay(account: $0.0, lastDay: nil), subscriptions: $0.1)
        }
        let catalogue = try Self.catalogue()
        let fees = try facts.flatMap { try DayTurn.fees(of: $0, on: day, by: catalogue) }
        let postings = try DayTurn.postings(of: fees, on: day, at: .distant)
        #expect(
            postings.map(\.id) == [
                "fee/2026-05-10/\(Self.account)", "service/2026-05-10/\(Self.account)",
            ])
        #expect(postings.map(\.cause) == ["fee", "service"])
        #expect(postings.allSatisfy { $0.valueDate == day })
        let fee = Dictionary(
            postings[0].entries.map { ($0.leg, $0.amount.units) }, uniquingKeysWith: +)
        #expect(
            fee == [
                .main(account: Self.account): -1_000, .main(account: Self.account + 1): -2_000,
                .revenue: 3_000,
            ])
        #expect(try DayTurn.postings(of: [], on: day, at: .distant).isEmpty)
    }

    @Test func `the days to run are those after the last, and none before the first`() throws {
        let today = try Sample.date("2028-03-01")
        let days = { (last: LocalDate?) in
            AccountDay(account: 1, lastDay: last).days(upTo: today).map(\.text)
        }
        #expect(days(try Sample.date("2028-02-27")) == ["2028-02-28", "2028-02-29", "2028-03-01"])
        #expect(days(today) == [])
        #expect(days(today.adding(days: 1)) == [], "a clock that was set back")
        #expect(days(nil) == [])
    }

    private func items(
        _ tariffs: [TariffSince] = [TariffSince(from: .distant, tariff: "old")],
        services: [ServiceSince] = [], state: SubscriptionState = .active,
        closedAt: Instant? = nil, on day: LocalDate
    ) throws -> [String] {
        let midnight = try Sample.minsk().start(of: day)
        let facts = DayTurn.Facts(
            account: AccountDay(account: Self.account, lastDay: nil),
            subscriptions: [
                TurnedSubscription(
                    id: 7,
                    blocks: state.isFreeOfFees ? [BlockSince(from: .distant, until: nil)] : [],
                    closedAt: closedAt, tariffs: tariffs, services: services)
            ])
        return try DayTurn.fees(of: facts, on: day, by: try Self.catalogue()).map { fee in
            #expect(fee.account == Self.account && fee.subscription == 7)
            #expect(fee.at == midnight)
            return "\(fee.item.cause) \(fee.item.id) \(fee.amount.units)"
        }
    }

    private func subscription(services: [ServiceSince] = []) -> TurnedSubscription {
        TurnedSubscription(
            id: 7, closedAt: nil,
            tariffs: [TariffSince(from: .distant, tariff: "old")], services: services)
    }

    /// `old` costs 1 000 T a day of May, 1 500 from 15 June on, and includes a service; `new` costs
    /// twice as much; `news` costs 70 T a day.
    private static func catalogue() throws -> Catalogue {
        let base = try Charging.catalogue()
        return Catalogue(
            operation: base.operation, numbers: base.numbers, destinations: base.destinations,
            tariffs: [
                tariff("new", 62_000, from: LocalDate(dayNumber: 0)),
                tariff("old", 31_000, from: LocalDate(dayNumber: 0)),
                tariff("old", 45_000, from: try Sample.date("2026-06-15")),
            ], services: [service("included"), service("news")], limits: base.limits)
    }

    private static func tariff(_ id: String, _ fee: Int64, from: LocalDate) -> Tariff {
        Tariff(
            id: id, name: Charging.none, validFrom: from, state: .open, settlement: [.advance],
            fee: Tariff.Fee(amount: Money(units: fee), mode: .dailyParts), changeFee: .zero,
            favourites: Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero), bundles: [],
            prices: Prices(voice: [:]), fullSpeedMB: nil, includedServices: ["included"])
    }

    private static func service(_ id: String) -> ServiceOffer {
        ServiceOffer(
            id: id, name: Charging.none, validFrom: LocalDate(dayNumber: 0),
            fees: [ServiceOffer.Fee(period: .daily, amount: Money(units: 70))])
    }
}

extension Instant {
    /// Long before all that a test is about.
    fileprivate static let distant = Instant(seconds: 1_000_000_000)
}
