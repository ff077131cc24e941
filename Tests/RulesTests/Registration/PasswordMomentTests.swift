import Billing
import Rules
import Testing

/// When a password may be set, whatever it is.
struct PasswordMomentTests {
    @Test func `whoever holds the number sets its password`() throws {
        let holder = try Sample.holder()
        #expect(try decide(holder) == holder)
    }

    @Test func `a number of nobody has no password`() {
        #expect(throws: Refusal.notServed) { try decide(nil) }
    }

    @Test func `a closed contract has no password`() throws {
        let closed = try Sample.holder(closedAt: Sample.now)
        #expect(throws: Refusal.notServed) { try decide(closed) }
        let closing = try Sample.holder(closedAt: Sample.now.adding(seconds: 1))
        #expect(try decide(closing) == closing)
    }

    @Test func `after a SIM change the password waits 72 hours`() throws {
        let changed = Sample.now.adding(seconds: -72 * 3_600 + 1)
        let barred = try Sample.holder(simChangedAt: changed)
        #expect(throws: Refusal.simChanged(until: Sample.now.adding(seconds: 1))) {
            try decide(barred)
        }
        let settled = try Sample.holder(simChangedAt: changed.adding(seconds: -1))
        #expect(try decide(settled) == settled)
    }

    private func decide(_ holder: NumberHolder?) throws(Refusal) -> NumberHolder {
        try PasswordSetting.decide(
            PasswordSetting.Facts(holder: holder, simChangeHours: 72, now: Sample.now))
    }
}
