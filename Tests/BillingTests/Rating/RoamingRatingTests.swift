import Billing
import Testing

struct RoamingRatingTests {
    /// Kind, direction, seconds or bytes, charge; a call by started minutes.
    @Test(arguments: [
        (UsageRecord.Kind.voice, UsageRecord.Direction.outgoing, Int64(61), Int64(600)),
        (.voice, .incoming, 61, 200), (.voice, .outgoing, 0, 0), (.sms, .outgoing, 0, 40),
        (.sms, .incoming, 0, 0), (.mms, .outgoing, 10, 50), (.mms, .incoming, 10, 0),
        (.data, .outgoing, 1_048_577, 1_025), (.data, .outgoing, 0, 0),
    ])
    func `the zone prices all of it`(
        kind: UsageRecord.Kind, direction: UsageRecord.Direction, amount: Int64, charge: Int64
    ) throws {
        let use = try rated(kind, direction, amount, bundles: Self.bundles)
        #expect(use.charge == Money(units: charge))
        #expect(use.taken.isEmpty, "no home bundle is used")
    }

    @Test func `home bundles are used where the zone says so, for what goes out`() throws {
        func taken(_ kind: UsageRecord.Kind, _ direction: UsageRecord.Direction) throws -> [String]
        {
            try rated(kind, direction, 61, homeBundles: true, bundles: Self.bundles).taken
                .map(\.bundle)
        }
        #expect(try taken(.voice, .outgoing) == ["minutes"])
        #expect(try taken(.sms, .outgoing) == ["pieces"])
        #expect(try taken(.data, .outgoing) == ["net"])
        #expect(try taken(.voice, .incoming) == [])
        let over = try rated(.voice, .outgoing, 7_261, homeBundles: true, bundles: Self.bundles)
        #expect(over.bundledSeconds == 7_200)
        #expect(over.charge == Money(units: 600))
    }

    @Test func `a destination that nobody knows is in no bundle and has the zone's price`() throws {
        let use = try rated(
            .voice, .outgoing, 60, to: "", homeBundles: true, bundles: Self.bundles)
        #expect(use.charge == Money(units: 300))
        #expect(use.taken.isEmpty)
    }

    @Test func `the tariff's own price wins, use by use`() throws {
        let own = ["near": [RoamingUse.out: Money(units: 60), .sms: Money(units: 1)]]
        #expect(try rated(.voice, .outgoing, 60, own: own).charge == Money(units: 60))
        #expect(try rated(.voice, .incoming, 60, own: own).charge == Money(units: 100))
        #expect(try rated(.mms, .outgoing, 1, own: own).charge == Money(units: 50))
    }

    @Test func `a zone that counts by the second does`() throws {
        #expect(try rated(.voice, .outgoing, 7, unit: 1).charge == Money(units: 35))
    }

    private static let bundles = [
        bundle("minutes", ["all"], left: 7_200), bundle("pieces", ["onnet"], .sms, left: 5),
        bundle("net", [], .mb, access: ["internet"], left: nil),
    ]

    private func rated(
        _ kind: UsageRecord.Kind, _ direction: UsageRecord.Direction, _ amount: Int64,
        to destination: String = "onnet", homeBundles: Bool = false, unit: Int64 = 60,
        own: [String: [RoamingUse: Money]] = [:], bundles: [BundleState] = []
    ) throws -> RatedUse {
        let zone = RoamingZone(
            id: "near", name: LocalName(ru: "", be: "", en: ""), validFrom: LocalDate(dayNumber: 0),
            mcc: ["250"], homeBundles: homeBundles, unitSeconds: unit,
            prices: [.out: 300, .incoming: 100, .sms: 40, .mms: 50, .mb: 1_024]
                .mapValues(Money.init(units:)))
        let isCall = kind == .voice
        let record = UsageRecord(
            id: "r", kind: kind, subscriber: try #require(PhoneNumber(e164: "375295001001")),
            direction: direction, other: "", start: Instant(seconds: 0),
            seconds: isCall ? amount : 0, bytes: isCall ? 0 : amount,
            access: kind == .data ? "internet" : "", serving: "250-01")
        return try UsageRating.roaming(
            record, zone, terms(destination, tariff(roaming: own), bundles))
    }
}
