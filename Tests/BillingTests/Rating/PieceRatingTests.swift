import Billing
import Testing

struct PieceRatingTests {
    @Test func `an SMS comes from the first bundle that covers it`() throws {
        let bundles = [
            bundle("minutes", ["all"], left: 900), bundle("net", ["onnet"], .sms, left: 3),
            bundle("used", ["mobile"], .sms, left: 0), bundle("all", ["all"], .sms, left: nil),
        ]
        let use = try sms("mobile.a1", bundles: bundles)
        #expect(use.charge == .zero)
        #expect(use.bundledPieces == 1)
        #expect(use.bundledSeconds == 0)
        #expect(use.taken == [TakenFromBundle(bundle: "all", unit: .sms, amount: 1, before: nil)])
        #expect(try sms("onnet", bundles: bundles).taken.map(\.bundle) == ["net"])
    }

    @Test(arguments: [
        ("onnet", 595), ("mobile.a1", 600), ("intl.russia", 2_000), ("intl.usa", 2_500),
        ("short.111", 0),
    ])
    func `an SMS without a bundle costs its price`(name: String, charge: Int64) throws {
        let use = try sms(name, bundles: [bundle("net", ["fixed"], .sms, left: 3)])
        #expect(use.charge == Money(units: charge))
        #expect(use.bundledPieces == 0)
        #expect(use.taken.isEmpty)
    }

    @Test func `an SMS that nothing prices is a fault`() {
        #expect(throws: RatingFault.noPrice(class: "premium")) { try sms("premium", bundles: []) }
    }

    private func sms(_ name: String, bundles: [BundleState]) throws -> RatedUse {
        let prices: [String: Int64] = [
            "onnet": 595, "mobile": 600, "intl": 2_500, "intl.russia": 2_000,
        ]
        return try UsageRating.sms(
            terms(
                name, tariff(sms: prices.mapValues { Money(units: $0) }),
                defaults: defaults(sms: ["short": .zero]), bundles))
    }
}

struct BundleGrantTests {
    /// Row of charging rules §15, unit, amount, from, what June 2026 gives.
    @Test(arguments: [
        ("9", Bundle.Unit.minutes, Int64(400), "2026-06-10", Int64(16_800)),
        ("–", .minutes, 400, "2026-06-01", 24_000), ("–", .minutes, 400, "2026-05-20", 24_000),
        ("–", .minutes, 400, "2026-07-01", 0), ("–", .minutes, 1, "2026-06-30", 2),
        ("–", .sms, 100, "2026-06-30", 3), ("–", .mms, 10, "2026-06-29", 0),
        ("–", .mb, 8_192, "2026-06-30", 279_620), ("–", .mb, 8_192, "2026-06-01", 8_388_608),
        ("–", .sms, 0, "2026-06-01", 0), ("–", .sms, -5, "2026-06-01", 0),
        ("–", .mb, .max, "2026-06-01", .max),
    ])
    func `a bundle is granted for the days left`(
        row: String, unit: Bundle.Unit, amount: Int64, from: String, grant: Int64
    ) throws {
        let bundle = Bundle(id: "b", unit: unit, amount: .limited(amount), classes: [], access: [])
        let date = try #require(LocalDate(from))
        let june = try #require(Month("2026-06"))
        #expect(granted(bundle, from: date, month: june) == grant, "row \(row)")
    }

    @Test func `an unlimited bundle stays unlimited`() throws {
        let june = try #require(Month("2026-06"))
        let chat = bundle("chat", [], .mb, left: nil).bundle
        #expect(granted(chat, from: june.first, month: june) == nil)
    }
}
