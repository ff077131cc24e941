import Billing
import Seeded
import Testing

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T03:00:00+03:00", 0),
        ("1970-01-01T00:00:00+03:00", -10_800), ("2026-11-22T10:00:00+03:00", 1_795_330_800),
        ("2026-11-22T07:00:00.999999999Z", 1_795_330_800),
        ("2026-11-21T23:30:00-07:30", 1_795_330_800), ("2026-11-22t07:00:00z", 1_795_330_800),
        ("2200-12-31T23:59:59-00:00", 7_289_654_399),
    ])
    func `a moment is read with its offset and without its fraction`(text: String, seconds: Int64) {
        #expect(Instant(rfc3339: text) == Instant(seconds: seconds))
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T10:00:00", "2026-11-22 10:00:00Z", "2026-11-22T10:00Z",
        "2026-11-22T10:00:60Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z",
        "2026-11-31T10:00:00Z", "2026-11-22T10:00:00.Z", "2026-11-22T10:00:00,5Z",
        "2026-11-22T10:00:00+3:00", "2026-11-22T10:00:00+0300", "2026-11-22T10:00:00+24:00",
        "2026-11-22T10:00:00+03:60", "1969-12-31T23:59:59Z", "2201-01-01T00:00:00Z",
        "2026-11-22T10:00:00ZZ", " 2026-11-22T10:00:00Z",
    ])
    func `a moment that is not RFC 3339 with an offset is refused`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func `moments stop at the ends of time`() {
        let last = Instant(microseconds: .max)
        let first = Instant(microseconds: .min)
        #expect(Instant(seconds: .max) == last)
        #expect(Instant(seconds: .min) == first)
        #expect(last.adding(seconds: 1) == last)
        #expect(first.adding(seconds: .min) == first)
        #expect(last.seconds(since: first) == 18_446_744_073_709)
        #expect(first.seconds(since: last) == -18_446_744_073_710)
    }

    @Test func `seconds between moments are rounded down`() {
        let zero = Instant(microseconds: 0)
        #expect(Instant(microseconds: 1_999_999).seconds(since: zero) == 1)
        #expect(zero.seconds(since: Instant(microseconds: 1)) == -1)
        #expect(zero.adding(seconds: 2).seconds(since: zero) == 2)
    }

    @Test(arguments: seeds)
    func `garbage is refused and nothing traps`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3_000 {
            let bytes = random.garbage(upTo: 70, near: "2026-11-22T10:00:00.5+03:00Z")
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(Instant(rfc3339: text) == nil)
            #expect(LocalDate(text) == nil)
        }
    }
}
