import Billing
import Rules
import Testing

/// What a bundle grants in its span (charging rules §9): the first call of a span, longer than any
/// bundle, shows it.
struct BundleSpanTests {
    private typealias History = [(String, String)]

    private static let longest: Int64 = 86_400

    @Test(
        arguments: [
            // A whole month, and the months on both sides of its turn.
            ("2026-04-30T23:59:59+03:00", 400 * 60), ("2026-05-01T00:00:00+03:00", 400 * 60),
            // The month of connection, from 10 January 12:00 on: 22 days of 31.
            ("2026-01-10T12:00:00+03:00", 400 * 60 * 22 / 31),
            ("2026-01-31T23:59:59+03:00", 400 * 60 * 22 / 31),
            ("2026-02-01T00:00:00+03:00", 400 * 60),
        ] as [(String, Int64)])
    func `the month of connection gives its part, others all`(
        start: String, seconds: Int64
    ) throws {
        #expect(try bundled(start, [("2026-01-10T12:00:00+03:00", "minutes")]) == seconds)
    }

    @Test func `the worked example: 400 minutes from 10 June`() throws {
        let history = [("2025-06-10T10:00:00+03:00", "minutes")]
        #expect(try bundled("2026-06-10T11:00:00+03:00", history) == 24_000)
        let connected = [("2026-06-10T10:00:00+03:00", "minutes")]
        // 15 June doubled the bundle; what was granted keeps its definition to its end.
        #expect(try bundled("2026-06-10T11:00:00+03:00", connected) == 16_800)
        #expect(try bundled("2026-06-20T11:00:00+03:00", connected) == 16_800)
        #expect(try bundled("2026-07-01T00:00:00+03:00", connected) == 48_000)
    }

    @Test func `a change of tariff ends the old bundle and grants its part anew`() throws {
        let history = [
            ("2026-01-01T00:00:00+03:00", "minutes"), ("2026-04-11T09:00:00+03:00", "plain"),
            ("2026-04-21T00:00:00+03:00", "minutes"),
        ]
        #expect(try bundled("2026-04-11T08:59:59+03:00", history) == 24_000)
        #expect(try bundled("2026-04-11T09:00:00+03:00", history) == 0)
        #expect(try bundled("2026-04-21T00:00:00+03:00", history) == 24_000 * 10 / 30)
    }

    @Test func `a change at midnight of the first is one whole grant`() throws {
        let history = [
            ("2026-01-01T00:00:00+03:00", "plain"), ("2026-05-01T00:00:00+03:00", "minutes"),
        ]
        #expect(try bundled("2026-05-01T00:00:00+03:00", history) == 24_000)
        #expect(try bundled("2026-04-30T23:59:59+03:00", history) == 0)
    }

    @Test func `a call over the month's turn belongs wholly to its start`() throws {
        var call = Call(start: "2026-04-30T23:59:00+03:00", seconds: 600)
        call.used = ["onnet": 24_000 - 60]
        let charged = try call.charged()
        #expect(charged.use.bundledSeconds == 60)
        #expect(try charged.span.from == Sample.instant("2026-04-01T00:00:00+03:00"))
    }

    private func bundled(_ start: String, _ history: [(String, String)]) throws -> Int64 {
        let call = Call(start: start, seconds: Self.longest, history: history)
        return try call.charged().use.bundledSeconds
    }
}
