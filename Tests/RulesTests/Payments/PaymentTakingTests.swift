import Billing
import Rules
import Testing

struct PaymentTakingTests {
    private static let limits = PaymentLimits(
        smallest: Money(units: 1_000), largest: Money(units: 10_000_000))

    @Test(arguments: [1_000, 1_001, 250_000, 9_999_999, 10_000_000] as [Int64])
    func `a payment within the limits raises the balance`(units: Int64) throws {
        let decision = try decide(units, balance: -57_300)
        guard case .take(let holder, let balance) = decision else {
            Issue.record("taken")
            return
        }
        #expect(try holder == Sample.holder())
        #expect(balance == Money(units: units - 57_300))
    }

    @Test(arguments: [999, 1, 0, -1_000, .min] as [Int64])
    func `less than the smallest is refused with what was found`(units: Int64) {
        let refusal = Refusal.paymentTooSmall(
            found: Money(units: units), smallest: Self.limits.smallest)
        #expect(throws: refusal) { try decide(units) }
    }

    @Test(arguments: [10_000_001, .max] as [Int64])
    func `more than the largest is refused with what was found`(units: Int64) {
        let refusal = Refusal.paymentTooLarge(
            found: Money(units: units), largest: Self.limits.largest)
        #expect(throws: refusal) { try decide(units) }
    }

    @Test func `a balance that cannot grow refuses instead of wrapping`() {
        let refusal = Refusal.paymentTooLarge(
            found: Money(units: 1_000), largest: Self.limits.largest)
        #expect(throws: refusal) { try decide(1_000, balance: .max - 999) }
    }

    @Test func `a number that is not served takes no money`() throws {
        #expect(throws: Refusal.notServed) { try decide(1_000, holder: .some(nil)) }
        let closed = try Sample.holder(closedAt: Sample.now)
        #expect(throws: Refusal.notServed) { try decide(1_000, holder: closed) }
    }

    @Test func `the same payment again has the same answer, whatever happened since`() throws {
        let earlier = TakenPayment(
            receipt: 9, number: try Sample.number(), amount: Money(units: 1_000))
        for holder in [nil, try Sample.holder(closedAt: Sample.now)] {
            let decision = try decide(1_000, earlier: earlier, holder: .some(holder))
            guard case .repeated(earlier) = decision else {
                Issue.record("repeated")
                return
            }
        }
    }

    @Test func `the same id with another sum or number is refused`() throws {
        let earlier = TakenPayment(
            receipt: 9, number: try Sample.number(), amount: Money(units: 1_000))
        #expect(throws: Refusal.paymentDiffers) { try decide(1_001, earlier: earlier) }
        let other = TakenPayment(
            receipt: 9, number: try Sample.number("375297001002"), amount: Money(units: 1_000))
        #expect(throws: Refusal.paymentDiffers) { try decide(1_000, earlier: other) }
    }

    @Test func `a check without a sum asks only for the number`() throws {
        let holder = try Sample.holder()
        #expect(try allowed(holder, nil) == holder)
        #expect(throws: Refusal.notServed) { try allowed(nil, nil) }
        #expect(throws: Refusal.self) { try allowed(holder, .zero) }
    }

    private func allowed(_ holder: NumberHolder?, _ amount: Money?) throws(Refusal) -> NumberHolder
    {
        try PaymentTaking.allowed(holder, amount: amount, limits: Self.limits, now: Sample.now)
    }

    private func decide(
        _ units: Int64, balance: Int64 = 0, earlier: TakenPayment? = nil,
        holder: NumberHolder?? = nil
    ) throws -> PaymentTaking.Decision {
        try PaymentTaking.decide(
            PaymentTaking.Facts(
                earlier: earlier, holder: try holder ?? Sample.holder(),
                balance: Money(units: balance), number: try Sample.number(),
                amount: Money(units: units), limits: Self.limits, now: Sample.now))
    }
}
