import Billing
import Rules
import Testing

/// When the feed's card counts as changed: a swap must not erase its own protection.
struct SIMChangedAtTests {
    private static let before = Instant(seconds: 1_750_000_000)

    @Test func `a date in the past is taken, one in the future is now`() throws {
        #expect(try changed("s1", at: Self.before, of: card("s1")) == Self.before)
        let now = try Sample.instant("2026-11-22T23:30:00Z")
        let ahead = now.adding(seconds: 86_400)
        #expect(try changed("s1", at: ahead, of: card("s1")) == now)
    }

    @Test func `a row that says nothing keeps what was known`() throws {
        let known = card("s1", changedAt: Self.before)
        #expect(try changed("s1", at: nil, of: known) == Self.before)
        #expect(try changed(nil, at: nil, of: known) == Self.before)
    }

    @Test func `another card without a date changed just now`() throws {
        let known = card("s1", changedAt: Self.before)
        let now = try Sample.instant("2026-11-22T23:30:00Z")
        #expect(try changed("s2", at: nil, of: known) == now)
        #expect(try changed("s2", at: Self.before, of: known) == now)
        let later = Self.before.adding(seconds: 60)
        #expect(try changed("s2", at: later, of: known) == later)
    }

    @Test func `a card seen for the first time did not change`() throws {
        #expect(try changed("s1", at: nil, of: nil) == nil)
        #expect(try changed("s1", at: nil, of: card(nil)) == nil)
    }

    private func card(_ serial: String?, changedAt: Instant? = nil) -> SIMCard {
        SIMCard(serial: serial, changedAt: changedAt, imsi: nil, codes: nil)
    }

    private func changed(_ serial: String?, at: Instant?, of known: SIMCard?) throws -> Instant? {
        let account: Int64 = 100_000_000_001
        let row = try FeedRows.row(account: account, sim: card(serial, changedAt: at))
        let old = try known.map { sim in
            FedSubscription(
                id: 5, account: account, contractFrom: try Sample.date("2026-03-01"),
                closedAt: nil, tariff: "super-8", sim: sim, holdsNumber: true, heldUntil: nil,
                hash: [2])
        }
        return FeedChange.simChangedAt(
            try FeedRows.facts(row, holder: old, sameCard: nil), of: old)
    }
}
