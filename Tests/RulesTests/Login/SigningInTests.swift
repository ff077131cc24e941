import Billing
import Rules
import Testing

struct SigningInTests {
    @Test func `the right password of an open contract signs in`() throws {
        let holder = try Sample.holder()
        #expect(try decide(holder, rightFor: 3) == holder)
    }

    @Test(arguments: [nil, 2, 4] as [Int64?])
    func `a wrong password, or one changed meanwhile, is refused`(rightFor: Int64?) throws {
        let holder = try Sample.holder()
        #expect(throws: Refusal.wrongCredentials) { try decide(holder, rightFor: rightFor) }
    }

    @Test func `a password that was right for the number's last holder is refused`() throws {
        let holder = try Sample.holder()
        #expect(throws: Refusal.wrongCredentials) {
            try decide(holder, rightFor: 3, of: holder.subscription + 1)
        }
    }

    @Test func `an unknown number has the answer of a wrong password`() {
        #expect(throws: Refusal.wrongCredentials) { try decide(nil, rightFor: 3) }
        #expect(throws: Refusal.wrongCredentials) { try decide(nil, rightFor: nil) }
    }

    @Test(arguments: [nil, 1] as [Int64?])
    func `a number without a password has the same answer`(rightFor: Int64?) throws {
        let holder = try Sample.holder(version: nil)
        #expect(throws: Refusal.wrongCredentials) { try decide(holder, rightFor: rightFor) }
    }

    @Test func `a closed contract has the same answer from its very instant`() throws {
        let closed = try Sample.holder(closedAt: Sample.now)
        #expect(throws: Refusal.wrongCredentials) { try decide(closed, rightFor: 3) }
        let closing = try Sample.holder(
            closedAt: Instant(microseconds: Sample.now.microseconds + 1))
        #expect(try decide(closing, rightFor: 3) == closing)
    }

    private func decide(_ holder: NumberHolder?, rightFor: Int64?, of subscription: Int64 = 7)
        throws(Refusal) -> NumberHolder
    {
        let right = rightFor.map { PasswordVersion(subscription: subscription, version: $0) }
        return try SigningIn.decide(
            SigningIn.Facts(holder: holder, rightFor: right, now: Sample.now))
    }
}
