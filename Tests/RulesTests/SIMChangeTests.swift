import Billing
import Rules
import Testing

struct SIMChangeTests {
    private static let changedAt = Instant(seconds: 1_795_000_000)
    private static let until = changedAt.adding(seconds: 72 * 3_600)

    @Test(arguments: [
        (until, true), (until.adding(seconds: -1), false),
        (Instant(microseconds: until.microseconds - 1), false), (changedAt, false),
        (changedAt.adding(seconds: -1), true),
    ])
    func `a changed SIM card bars for 72 hours to the microsecond`(now: Instant, isSettled: Bool) {
        if isSettled {
            #expect(throws: Never.self) { try settled(now) }
        } else {
            #expect(throws: Refusal.simChanged(until: Self.until)) { try settled(now) }
        }
    }

    @Test func `a card that never changed bars nothing`() throws {
        try SIMChange.requireSettled(changedAt: nil, hours: 72, now: Sample.now)
    }

    @Test func `no hours bar nothing`() throws {
        try SIMChange.requireSettled(changedAt: Sample.now, hours: 0, now: Sample.now)
    }

    private func settled(_ now: Instant) throws(Refusal) {
        try SIMChange.requireSettled(changedAt: Self.changedAt, hours: 72, now: now)
    }
}
