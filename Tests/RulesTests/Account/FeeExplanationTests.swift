import Billing
import Rules
import Testing

/// «Почему столько?» of a fee: its parts come to what was taken, or there are none.
struct FeeExplanationTests {
    /// 17.70 in a month of 30 days: 2.95 by the end of day 5, 2.36 before it.
    @Test func `a day's part is what the month came to, less what it was before`() throws {
        let explained = try explained(.tariff("parts"), 5_900, on: "2026-11-05")
        #expect(explained.validFrom == LocalDate("2019-01-01"))
        #expect(
            explained.parts == [
                .ofMonth(
                    Money(units: 177_000), through: Money(units: 29_500),
                    before: Money(units: 23_600))
            ])
    }

    @Test(arguments: ["2026-02-01", "2026-02-14", "2026-02-28", "2028-02-29", "2026-12-31"])
    func `each day of a month is explained, and the last one completes the fee`(text: String)
        throws
    {
        let day = try #require(LocalDate(text))
        let through = 177_000 * Int64(day.day) / Int64(day.monthOf.dayCount)
        let before = 177_000 * Int64(day.day - 1) / Int64(day.monthOf.dayCount)
        let explained = try explained(.tariff("parts"), through - before, on: text)
        #expect(
            explained.parts == [
                .ofMonth(
                    Money(units: 177_000), through: Money(units: through),
                    before: Money(units: before))
            ])
    }

    @Test func `a whole month, a day, and what is taken once`() throws {
        #expect(
            try explained(.tariff("whole"), 50_000, on: "2026-11-01").parts == [
                .wholeMonth(Money(units: 50_000))
            ])
        #expect(
            try explained(.service("news"), 70, on: "2026-11-02").parts == [
                .ofDay(Money(units: 70))
            ])
        #expect(
            try explained(.service("news"), 370, on: "2026-11-02").parts == [
                .once(Money(units: 300)), .ofDay(Money(units: 70)),
            ])
        #expect(
            try explained(.service("news"), 300, on: "2026-11-02").parts == [
                .once(Money(units: 300))
            ])
    }

    @Test func `another sum than the catalogue makes has no parts`() throws {
        #expect(try explained(.tariff("parts"), 5_901, on: "2026-11-05").parts.isEmpty)
        #expect(try explained(.tariff("gone"), 5_900, on: "2026-11-05").parts.isEmpty)
        #expect(try explained(.service("gone"), 70, on: "2026-11-05").validFrom == nil)
    }

    @Test func `a fee's cause and id make it`() {
        #expect(Fee.Item(cause: "fee", id: "a") == .tariff("a"))
        #expect(Fee.Item(cause: "service", id: "a") == .service("a"))
        #expect(Fee.Item(cause: "change", id: "a") == nil)
    }

    private func explained(_ item: Fee.Item, _ units: Int64, on day: String) throws
        -> FeeExplanation
    {
        try FeeExplanation(
            of: Money(units: units), item, on: try Sample.date(day), by: try catalogue())
    }

    private func catalogue() throws -> Catalogue {
        let base = try Charging.catalogue()
        let once = ServiceOffer.Fee(period: .once, amount: Money(units: 300))
        let daily = ServiceOffer.Fee(period: .daily, amount: Money(units: 70))
        return Catalogue(
            operation: base.operation, numbers: base.numbers, destinations: base.destinations,
            tariffs: [
                try tariff("parts", 177_000, .dailyParts),
                try tariff("whole", 50_000, .upfrontMonthly),
            ],
            services: [
                ServiceOffer(
                    id: "news", name: Charging.none, validFrom: try Sample.date("2019-01-01"),
                    fees: [once, daily])
            ], limits: base.limits)
    }

    private func tariff(_ id: String, _ fee: Int64, _ mode: Tariff.Fee.Mode) throws -> Tariff {
        Tariff(
            id: id, name: Charging.none, validFrom: try Sample.date("2019-01-01"), state: .open,
            settlement: [.advance], fee: Tariff.Fee(amount: Money(units: fee), mode: mode),
            changeFee: .zero,
            favourites: Tariff.Favourites(limit: 0, kinds: [], replaceFee: .zero), bundles: [],
            prices: Prices(voice: [:]), fullSpeedMB: nil)
    }
}
