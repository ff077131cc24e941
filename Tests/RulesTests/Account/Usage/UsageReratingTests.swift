import Billing
import Rules
import Testing

/// A month rated anew: what differs, in which order, and where it is posted.
struct UsageReratingTests {
    /// 400 minutes on-net are granted on 1 April; the month closes on 3 May, 00:00.
    private static let open = "2026-04-25T10:00:00+03:00"
    private static let closed = "2026-05-03T00:00:00+03:00"

    @Test func `what is rated as before is no change and no posting`() throws {
        let call = try Call(seconds: 60, used: ["onnet": .max]).charged()
        let (records, changes) = try replay([rated(call)], used: 24_000)
        #expect(records.map(\.use.charge.units) == [100])
        #expect(changes.isEmpty)
        #expect(try postings(changes, at: Self.open).isEmpty)
    }

    @Test func `only the difference is posted, on the record's day while its month is open`()
        throws
    {
        let call = try Call(seconds: 60, used: ["onnet": .max]).charged()
        let (_, changes) = try replay([rated(call, charge: 130)], used: 24_000)
        #expect(changes.map(\.difference.units) == [-30])
        let posting = try #require(try postings(changes, at: Self.open).first)
        #expect(posting.id == "rerate/1/2026-04-20/voice-out")
        #expect(posting.entries.map(\.amount.units) == [30, -30])
        #expect(try posting.valueDate == Sample.date("2026-04-20"))
    }

    @Test func `in a closed month the difference belongs to the day on which it is made`() throws {
        let call = try Call(seconds: 60, used: ["onnet": .max]).charged()
        let (_, changes) = try replay([rated(call, charge: 70)], used: 24_000)
        let posting = try #require(try postings(changes, at: Self.closed).first)
        #expect(posting.id == "rerate/1/2026-05-03/voice-out+late")
        #expect(posting.cause == "voice-out+late")
        #expect(posting.entries.map(\.amount.units) == [-30, 30])
    }

    @Test func `another cause takes all back on the old one and charges it on the new one`() throws
    {
        let abroad = try Call(seconds: 60, serving: "250-01", used: ["onnet": .max]).charged()
        let (_, changes) = try replay(
            [rated(abroad, charge: 100, cause: "voice-out")], used: 24_000)
        let postings = try postings(changes, at: Self.open)
        #expect(postings.map(\.cause) == ["voice-out", "voice-out@near"])
        let amounts = postings.map { $0.entries.map(\.amount.units) }
        #expect(amounts == [[100, -100], [-300, 300]])
    }

    @Test func `bundles are used in the order in which the records came`() throws {
        let late = try Call(start: "2026-04-20T12:00:00+03:00", seconds: 60).charged()
        let early = try Call(start: "2026-04-20T08:00:00+03:00", seconds: 60).charged()
        // A minute is left: the one that came first has it, whenever it began.
        let (records, _) = try replay([rated(late), rated(early)], used: 23_940)
        #expect(records.map(\.use.bundledSeconds) == [60, 0])
        #expect(records.map(\.use.charge.units) == [0, 100])
    }

    @Test func `a record that came late stays late`() throws {
        let call = try Call(seconds: 60, used: ["onnet": .max]).charged()
        let row = rated(call, charge: 130, cause: "voice-out+late")
        #expect(row.isLate && row.cause == "voice-out")
        let (_, changes) = try replay([row], used: 24_000)
        #expect(try postings(changes, at: Self.open).map(\.cause) == ["voice-out+late"])
    }

    @Test func `a month with a record that has no price stays as it is`() throws {
        let call = try Call(seconds: 60).charged()
        let nobody = UsageSubscription(
            id: 7, accountDay: AccountDay(account: 1, lastDay: nil), tariffs: [], favourites: [])
        let replay = try UsageRerating.replay(
            [rated(call)], of: nobody, ported: [:], try Charging.catalogue(), try plan())
        guard case .unrated(let key, let reason) = replay else {
            Issue.record("rated")
            return
        }
        #expect(key == call.arrival.key)
        #expect(reason == "no-tariff")
    }

    @Test func `the number's holder is that of the record's start`() throws {
        let call = try Call(seconds: 60).charged()
        let number = try #require(PhoneNumber(e164: Call.onnet))
        let ported = [
            number: [
                PortedNumber(
                    number: number, holder: "a1", at: try Sample.instant("2026-04-21T00:00:00Z"))
            ]
        ]
        let (records, _) = try replay([rated(call)], used: 0, ported: ported)
        #expect(records.map(\.destination) == ["onnet"])
    }

    /// A row of a record as it was charged, or with what an older catalogue made of it.
    private func rated(
        _ charged: ChargedRecord, charge: Int64? = nil, cause: String? = nil
    ) -> RatedRecord {
        let kept = charged.kept
        return RatedRecord(
            arrival: charged.arrival,
            kept: KeptRating(
                destination: kept.destination, zone: kept.zone, group: kept.group,
                tariff: kept.tariff, charge: charge.map(Money.init(units:)) ?? kept.charge,
                fact: kept.fact, steps: kept.steps),
            cause: cause ?? charged.cause, valueDate: charged.valueDate)
    }

    private func replay(
        _ rated: [RatedRecord], used: Int64, ported: [PhoneNumber: [PortedNumber]] = [:]
    ) throws -> ([ChargedRecord], [UsageRerating.Change]) {
        let since = TariffSince(
            from: try Sample.instant("2026-01-10T00:00:00+03:00"), tariff: "minutes")
        let from = try Sample.instant("2026-04-01T00:00:00+03:00")
        let subscription = UsageSubscription(
            id: 7, accountDay: AccountDay(account: 100_000_000_001, lastDay: nil),
            tariffs: [since], favourites: [],
            used: [BundleCounter(from: from, tariff: "minutes", bundle: "onnet"): used])
        let replay = try UsageRerating.replay(
            rated, of: subscription, ported: ported, try Charging.catalogue(), try plan())
        guard case .rated(let records, let changes) = replay else {
            throw NotRated(replay: "\(replay)")
        }
        return (records, changes)
    }

    private struct NotRated: Error { let replay: String }

    private func plan() throws -> DestinationPlan {
        let catalogue = try Charging.catalogue()
        return DestinationPlan(numbers: catalogue.numbers, destinations: catalogue.destinations)
    }

    private func postings(_ changes: [UsageRerating.Change], at now: String) throws -> [Posting] {
        try UsageRerating.postings(
            of: changes, run: "rerate/1", at: try Sample.instant(now), try Charging.catalogue())
    }
}
