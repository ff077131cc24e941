import Billing
import Seeded
import Testing

struct DivisionTests {
    /// Dividend, divisor, up, down, half-up.
    @Test(arguments: [
        (7, 2, 4, 3, 4), (-7, 2, -4, -3, -4), (7, -2, -4, -3, -4), (5, 3, 2, 1, 2),
        (4, 3, 2, 1, 1), (6, 3, 2, 2, 2), (0, 5, 0, 0, 0), (1, 60, 1, 0, 0), (-1, 60, -1, 0, 0),
    ])
    func `a division ends as it is named`(row: (Int128, Int64, Int64, Int64, Int64)) throws {
        #expect(try divide(row.0, by: row.1, .up) == row.2)
        #expect(try divide(row.0, by: row.1, .down) == row.3)
        #expect(try divide(row.0, by: row.1, .halfUp) == row.4)
    }

    @Test(arguments: Rounding.allCases)
    func `a quotient that does not fit is refused`(rounding: Rounding) {
        #expect(throws: MoneyOverflow()) { try divide(1, by: 0, rounding) }
        #expect(throws: MoneyOverflow()) { try divide(Int128.max, by: 1, rounding) }
        #expect(throws: MoneyOverflow()) { try divide(Int128.min, by: -1, rounding) }
        #expect(throws: MoneyOverflow()) { try divide(Int128(Int64.max) + 1, by: 1, rounding) }
    }

    @Test func `the ends of the range are reached`() throws {
        #expect(try divide(Int128(Int64.min), by: 1, .up) == .min)
        #expect(try divide(Int128(Int64.min) * Int128(Int64.min), by: .min, .up) == .min)
        #expect(try divide(Int128(Int64.max) * 2, by: 2, .halfUp) == .max)
    }

    @Test(arguments: seeds)
    func `rounding moves less than one unit and a negative mirrors it`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let dividend = Int128(Int64.random(in: -1_000_000...1_000_000, using: &random))
            let divisor = Int64.random(in: 1...2_000, using: &random)
            for rounding in Rounding.allCases {
                let quotient = try divide(dividend, by: divisor, rounding)
                let error = Int128(quotient) * Int128(divisor) - dividend
                #expect(error.magnitude < divisor.magnitude)
                #expect(try divide(-dividend, by: divisor, rounding) == -quotient)
                if rounding == .halfUp { #expect(error.magnitude * 2 <= divisor.magnitude) }
            }
        }
    }
}

struct VATTests {
    /// Row of charging rules §15, gross, percent, tax.
    @Test(arguments: [
        (row: "11", gross: "17.70", percent: Int64(25), tax: "3.54"),
        (row: "–", gross: "0.0001", percent: 20, tax: "0.00"),
        (row: "–", gross: "0.0003", percent: 20, tax: "0.0001"),
        (row: "–", gross: "-17.70", percent: 25, tax: "-3.54"),
        (row: "–", gross: "17.70", percent: 0, tax: "0.00"),
        (row: "–", gross: "922337203685477.5807", percent: 100, tax: "461168601842738.7904"),
    ])
    func `tax is the part inside a gross amount`(
        row: String, gross: String, percent: Int64, tax: String
    ) throws {
        let amount = try #require(Money(decimal: gross))
        #expect(try VAT.tax(of: amount, percent: percent).decimal == tax, "row \(row)")
    }

    @Test(arguments: [-1, -100, Int64.min, Int64.max])
    func `a rate that makes no sense is refused`(percent: Int64) {
        #expect(throws: MoneyOverflow()) { try VAT.tax(of: Money(units: 1), percent: percent) }
    }
}
