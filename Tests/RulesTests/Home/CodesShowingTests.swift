import Billing
import Rules
import Testing

struct CodesShowingTests {
    @Test func `the password typed again shows the codes`() throws {
        let holder = try Sample.holder()
        #expect(try decide(holder, rightFor: 3) == holder)
    }

    @Test func `a wrong password shows nothing`() throws {
        let holder = try Sample.holder()
        #expect(throws: Refusal.wrongCredentials) { try decide(holder, rightFor: nil) }
        #expect(throws: Refusal.wrongCredentials) { try decide(nil, rightFor: 3) }
    }

    @Test func `a closed contract shows nothing`() throws {
        let holder = try Sample.holder(closedAt: Sample.now)
        #expect(throws: Refusal.wrongCredentials) { try decide(holder, rightFor: 3) }
    }

    @Test func `after a SIM change the right password shows nothing for 72 hours`() throws {
        let changed = Sample.now.adding(seconds: -72 * 3_600)
        let barred = try Sample.holder(simChangedAt: changed.adding(seconds: 1))
        #expect(throws: Refusal.simChanged(until: Sample.now.adding(seconds: 1))) {
            try decide(barred, rightFor: 3)
        }
        let settled = try Sample.holder(simChangedAt: changed)
        #expect(try decide(settled, rightFor: 3) == settled)
    }

    @Test func `a wrong password does not tell of a SIM change`() throws {
        let barred = try Sample.holder(simChangedAt: Sample.now)
        #expect(throws: Refusal.wrongCredentials) { try decide(barred, rightFor: nil) }
    }

    private func decide(_ holder: NumberHolder?, rightFor: Int64?) throws(Refusal) -> NumberHolder {
        let right = rightFor.map { PasswordVersion(subscription: 7, version: $0) }
        return try CodesShowing.decide(
            CodesShowing.Facts(
                holder: holder, rightFor: right, simChangeHours: 72, now: Sample.now))
    }
}
