import Billing
import Rules
import Testing

struct UsageSpanTests {
    private static let history = [
        ("2026-01-10T12:00:00+03:00", "first"), ("2026-03-15T08:00:00+03:00", "second"),
        ("2026-05-01T00:00:00+03:00", "third"),
    ]

    /// A record's start → its span's first instant and tariff.
    @Test(arguments: [
        ("2026-01-10T12:00:00+03:00", "2026-01-10T12:00:00+03:00", "first"),
        ("2026-01-31T23:59:59+03:00", "2026-01-10T12:00:00+03:00", "first"),
        ("2026-02-01T00:00:00+03:00", "2026-02-01T00:00:00+03:00", "first"),
        ("2026-01-31T21:00:00Z", "2026-02-01T00:00:00+03:00", "first"),
        ("2026-01-31T20:59:59Z", "2026-01-10T12:00:00+03:00", "first"),
        ("2026-03-15T07:59:59+03:00", "2026-03-01T00:00:00+03:00", "first"),
        ("2026-03-15T08:00:00+03:00", "2026-03-15T08:00:00+03:00", "second"),
        ("2026-04-30T23:59:59+03:00", "2026-04-01T00:00:00+03:00", "second"),
        ("2026-05-01T00:00:00+03:00", "2026-05-01T00:00:00+03:00", "third"),
        ("2027-07-07T00:00:00+03:00", "2027-07-01T00:00:00+03:00", "third"),
    ])
    func `a span begins with the month, the connection or the change`(
        start: String, from: String, tariff: String
    ) throws {
        let span = try #require(try span(start))
        #expect(try span.from == Sample.instant(from))
        #expect(span.tariff == tariff)
        #expect(try span.month == Sample.minsk().date(of: Sample.instant(start)).monthOf)
    }

    @Test func `before the first tariff there is no span`() throws {
        #expect(try span("2026-01-10T11:59:59+03:00") == nil)
        #expect(
            UsageSpan(at: Sample.now, history: [], zone: try Sample.minsk()) == nil)
    }

    @Test func `spans of one tariff on both sides of a change are two`() throws {
        let zone = try Sample.minsk()
        let back = try [
            ("2026-04-01T00:00:00Z", "a"), ("2026-04-10T00:00:00Z", "b"),
            ("2026-04-20T00:00:00Z", "a"),
        ].map {
            TariffSince(from: try Sample.instant($0.0), tariff: $0.1)
        }
        let first = UsageSpan(
            at: try Sample.instant("2026-04-05T00:00:00Z"), history: back, zone: zone)
        let last = UsageSpan(
            at: try Sample.instant("2026-04-25T00:00:00Z"), history: back, zone: zone)
        #expect(first?.tariff == last?.tariff)
        #expect(first != last)
    }

    private func span(_ start: String) throws -> UsageSpan? {
        let history = try Self.history.map {
            TariffSince(from: try Sample.instant($0.0), tariff: $0.1)
        }
        return UsageSpan(at: try Sample.instant(start), history: history, zone: try Sample.minsk())
    }
}
