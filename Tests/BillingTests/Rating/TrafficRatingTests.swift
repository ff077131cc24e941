import Billing
import Testing

struct TrafficRatingTests {
    private static let megabyte: Int64 = 1_024

    /// Row of charging rules §15, bytes, price of a megabyte, charge, KiB.
    @Test(arguments: [
        ("6", Int64(1), Int64(400), Int64(1), Int64(1)), ("–", 1_024, 400, 1, 1),
        ("–", 1_025, 400, 1, 2), ("–", 1_048_576, 400, 400, 1_024),
        ("–", 1_048_577, 400, 401, 1_025), ("–", 0, 400, 0, 0), ("–", -5, 400, 0, 0),
        ("–", 1_000_000_000_000_000, 1, 953_674_317, 976_562_500_000),
    ])
    func `a record costs its started KiB`(
        row: String, bytes: Int64, price: Int64, charge: Int64, kib: Int64
    ) throws {
        let use = try data(bytes, .perMB(Money(units: price)))
        #expect(use.charge == Money(units: charge), "row \(row)")
        #expect(use.priced == (kib == 0 ? [] : [.kib(kib, perMB: Money(units: price))]))
    }

    /// Row of charging rules §15, KiB before and of the record, charge; bounds are inclusive.
    @Test(
        arguments: [
            ("7", 90 * 1_024, 20 * 1_024, 18_000), ("14", 0, 1, 17_500),
            ("–", 0, 100 * 1_024, 17_500), ("–", 100 * 1_024, 1, 18_000),
            ("–", 100 * 1_024 - 1, 1, 0), ("–", 500 * 1_024, 1, 64_500),
            ("–", 0, 501 * 1_024, 100_000), ("–", 900 * 1_024, 1_024, 0),
        ] as [(String, Int64, Int64, Int64)])
    func `intervals charge what the month's volume costs more`(
        row: String, before: Int64, kib: Int64, charge: Int64
    ) throws {
        let use = try data(kib * 1_024, .intervals(table: "open"), before: before)
        #expect(use.charge == Money(units: charge), "row \(row)")
        #expect(use.priced == [.volume(table: "open", before: before, after: before + kib)])
        #expect(use.volume?.kib == kib)
    }

    @Test func `bundles of the access are used in their order`() throws {
        let bundles = [
            bundle("minutes", ["all"], left: 99), bundle("chat", .mb, ["messenger"], left: nil),
            bundle("day", .mb, ["internet", "video"], left: 3),
            bundle("month", .mb, ["internet"], left: 4),
        ]
        let use = try data(10 * 1_024, .perMB(Money(units: 1_024)), bundles)
        #expect(use.taken.map { "\($0.bundle) \($0.amount)" } == ["day 3", "month 4"])
        #expect(use.bundledKiB == 7)
        #expect(use.charge == Money(units: 3))
        let chat = try data(10 * 1_024, .perMB(Money(units: 1_024)), access: "messenger", bundles)
        #expect(chat.bundledKiB == 10)
        #expect(chat.charge == .zero)
        #expect(chat.taken.first?.before == nil)
    }

    @Test func `what a bundle gives does not count to the month's volume`() throws {
        let use = try data(
            3 * 1_024, .intervals(table: "open"), [bundle("b", .mb, ["internet"], left: 2)],
            before: 7)
        #expect(use.volume?.kib == 1)
    }

    @Test func `a price is needed only for what is left over`() throws {
        let all = [bundle("b", .mb, ["internet"], left: nil)]
        #expect(try data(1_024, nil, all).charge == .zero)
        #expect(throws: RatingFault.noPrice(class: "data.internet")) { try data(1_024, nil) }
        #expect(throws: RatingFault.noPrice(class: "data.internet")) {
            try UsageRating.data(
                bytes: 1, access: "internet", volume: nil,
                terms("", tariff(data: .intervals(table: "gone"))))
        }
    }

    @Test func `what does not fit is a fault`() {
        #expect(throws: RatingFault.overflow) { try data(.max, .perMB(Money(units: .max))) }
        #expect(throws: RatingFault.overflow) {
            try data(2_048, .intervals(table: "open"), before: .max)
        }
    }

    private func data(
        _ bytes: Int64, _ price: VolumePrice?, access: String = "internet",
        _ bundles: [BundleState] = [], before: Int64 = 0
    ) throws -> RatedUse {
        let table = VolumeTable(
            id: "open", validFrom: LocalDate(dayNumber: 0),
            intervals: [
                .init(upToMB: 100, price: Money(units: 17_500)),
                .init(upToMB: 500, price: Money(units: 35_500)),
                .init(upToMB: nil, price: Money(units: 100_000)),
            ])
        return try UsageRating.data(
            bytes: bytes, access: access,
            volume: UsageRating.Volume(table: table, before: before),
            terms("", tariff(data: price), bundles))
    }

    private func bundle(_ id: String, _ unit: Bundle.Unit, _ access: [String], left: Int64?)
        -> BundleState
    {
        BillingTests.bundle(id, [], unit, access: access, left: left)
    }

    private func bundle(_ id: String, _ classes: [String], left: Int64?) -> BundleState {
        BillingTests.bundle(id, classes, left: left)
    }
}
