import Billing
import Seeded
import Testing

struct ZoneTests {
    /// Minsk: winter time +2 until 2011-03-27 02:00, +3 since.
    private let minsk = Zone(
        name: "Europe/Minsk",
        rows: [
            .init(from: Instant(seconds: 1_269_734_400 - 86_400 * 100), offsetSeconds: 7_200),
            .init(from: Instant(seconds: 1_269_734_400), offsetSeconds: 10_800),
            .init(from: Instant(seconds: 1_288_483_200), offsetSeconds: 7_200),
            .init(from: Instant(seconds: 1_301_184_000), offsetSeconds: 10_800),
        ])

    @Test func `a zone needs rising rows with offsets shorter than a day`() {
        let zero = Instant(seconds: 0)
        let one = Instant(seconds: 1)
        #expect(Zone(name: "", rows: []) == nil)
        #expect(Zone(name: "", rows: [.init(from: zero, offsetSeconds: 86_400)]) == nil)
        #expect(Zone(name: "", rows: [.init(from: zero, offsetSeconds: .min)]) == nil)
        for second in [zero, Instant(seconds: -1)] {
            let rows = [zero, second].map { Zone.Row(from: $0, offsetSeconds: 0) }
            #expect(Zone(name: "", rows: rows) == nil)
        }
        let rows = [zero, one].map { Zone.Row(from: $0, offsetSeconds: 60) }
        #expect(Zone(name: "x", rows: rows)?.offset(at: Instant(seconds: -9)) == 60)
    }

    @Test func `the clock of Minsk is shown`() throws {
        let zone = try #require(minsk)
        let instant = Instant(seconds: 1_795_330_800)
        #expect(zone.rfc3339(instant) == "2026-11-22T10:00:00+03:00")
        #expect(zone.date(of: instant).text == "2026-11-22")
        #expect(zone.time(of: instant).hour == 10)
        #expect(zone.rfc3339(Instant(seconds: 1_290_000_000)) == "2010-11-17T15:20:00+02:00")
        #expect(zone.time(of: Instant(microseconds: -1)).date.text == "1970-01-01")
    }

    @Test func `a day starts at its first moment even where midnight is jumped over`() throws {
        let jump = Instant(seconds: 86_400 * 100)
        let zone = try #require(
            Zone(
                name: "jump",
                rows: [
                    .init(from: Instant(seconds: 0), offsetSeconds: 0),
                    .init(from: jump, offsetSeconds: 3_600),
                ]))
        #expect(zone.start(of: LocalDate(dayNumber: 100)) == jump)
        #expect(zone.time(of: jump).hour == 1)
    }

    @Test func `of two midnights the first one starts the day`() throws {
        // At 01:00 of day 100 the clock goes back to 00:00.
        let back = Instant(seconds: 86_400 * 100)
        let zone = try #require(
            Zone(
                name: "back",
                rows: [
                    .init(from: Instant(seconds: 0), offsetSeconds: 3_600),
                    .init(from: back, offsetSeconds: 0),
                ]))
        #expect(zone.start(of: LocalDate(dayNumber: 100)) == back.adding(seconds: -3_600))
    }

    @Test func `a midnight that goes back to 23 o'clock does not start the day yet`() throws {
        let back = Instant(seconds: 86_400 * 100)
        let rows = [(Instant(seconds: 0), 0), (back, -3_600)]
        let zone = try #require(
            Zone(name: "back", rows: rows.map { .init(from: $0.0, offsetSeconds: $0.1) }))
        #expect(zone.start(of: LocalDate(dayNumber: 100)) == back.adding(seconds: 3_600))
    }

    @Test(arguments: seeds)
    func `the moment before a day's start is the day before`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let zone = try #require(minsk)
        for _ in 0..<2_000 {
            let date = LocalDate(dayNumber: Int.random(in: 14_000...16_000, using: &random))
            let start = zone.start(of: date)
            let before = Instant(microseconds: start.microseconds - 1)
            #expect(zone.date(of: start) == date)
            #expect(zone.date(of: before) == date.adding(days: -1))
        }
    }

    @Test(arguments: seeds)
    func `a moment survives being written and read`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let offset = Int.random(in: -86_399...86_399, using: &random)
            let row = Zone.Row(from: Instant(seconds: 0), offsetSeconds: offset)
            let zone = try #require(Zone(name: "any", rows: [row]))
            let seconds = Int64.random(in: 86_400...7_289_500_000, using: &random)
            let text = zone.rfc3339(Instant(seconds: seconds))
            #expect(Instant(rfc3339: text) == Instant(seconds: seconds), "\(text)")
        }
    }

    @Test func `moments outside the calendar do not trap`() throws {
        let zone = try #require(minsk)
        for microseconds in [Int64.min, .max] {
            let date = zone.date(of: Instant(microseconds: microseconds))
            #expect(date.year == (microseconds < 0 ? 1 : 9_999))
            #expect(zone.date(of: zone.start(of: date)) == date)
        }
    }
}
