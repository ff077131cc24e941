import Billing
import Seeded
import Testing

struct MoneyTests {
    @Test(arguments: [
        ("17.70", 177_000, "17.70"), ("0.0365", 365, "0.0365"), ("-5", -50_000, "-5.00"),
        ("-0.5", -5_000, "-0.50"), ("0", 0, "0.00"), ("-0", 0, "0.00"), ("1.005", 10_050, "1.005"),
        ("922337203685477.5807", Int64.max, "922337203685477.5807"),
        ("-922337203685477.5808", Int64.min, "-922337203685477.5808"),
    ])
    func `an amount is read exactly and shown with at least two decimals`(
        text: String, units: Int64, shown: String
    ) {
        #expect(Money(decimal: text) == Money(units: units))
        #expect(Money(units: units).decimal == shown)
    }

    @Test(arguments: [
        "", "-", ".", "5.", ".5", "+3", "1.23456", "1,5", " 1", "1 ", "--1", "1-", "0x1", "1e3",
        "١",
        "922337203685477.5808", "-922337203685477.5809", "99999999999999999999999999999999",
        "000000000000000000000000000000000",
    ])
    func `what is not an exact amount is refused`(text: String) {
        #expect(Money(decimal: text) == nil)
    }

    @Test func `an amount beyond the limit is refused and never wraps`() {
        let most = Money(units: .max)
        let least = Money(units: .min)
        let one = Money(units: 1)
        #expect(throws: MoneyOverflow()) { try most.adding(one) }
        #expect(throws: MoneyOverflow()) { try least.subtracting(one) }
        #expect(throws: MoneyOverflow()) { try least.negated() }
        #expect(throws: MoneyOverflow()) { try Money.zero.subtracting(least) }
    }

    @Test func `the limits themselves can be reached`() throws {
        let one = Money(units: 1)
        #expect(try Money(units: .max - 1).adding(one) == Money(units: .max))
        #expect(try Money(units: .min + 1).subtracting(one) == Money(units: .min))
        #expect(try Money(units: .max).negated() == Money(units: .min + 1))
        #expect(try Money(units: -1).subtracting(Money(units: .min)) == Money(units: .max))
    }

    @Test(arguments: seeds)
    func `any amount survives being written and read`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let shift = Int64.random(in: 0...62, using: &random)
            let money = Money(units: Int64.random(in: .min ... .max, using: &random) >> shift)
            #expect(Money(decimal: money.decimal) == money)
        }
    }

    @Test(arguments: seeds)
    func `sums do not depend on the order of adding`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let range = Int64.min / 4...Int64.max / 4
        for _ in 0..<1_000 {
            let (a, b, c) = (money(range, &random), money(range, &random), money(range, &random))
            #expect(try a.adding(b).adding(c) == a.adding(b.adding(c)))
            #expect(try a.adding(b) == b.adding(a))
            #expect(try a.adding(b).subtracting(b) == a)
            #expect(try a.negated().adding(a) == .zero)
        }
    }

    @Test(arguments: seeds)
    func `garbage is never an amount by accident of a trap`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3_000 {
            let bytes = random.garbage(upTo: 40, near: "0123456789.-")
            guard let money = Money(decimal: String(decoding: bytes, as: UTF8.self)) else {
                continue
            }
            #expect(Money(decimal: money.decimal) == money)
        }
    }

    private func money(_ range: ClosedRange<Int64>, _ random: inout SplitMix64) -> Money {
        Money(units: Int64.random(in: range, using: &random))
    }
}
