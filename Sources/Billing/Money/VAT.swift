/// The value added tax inside a gross amount (charging rules §13).
package enum VAT {
    /// `gross × percent / (100 + percent)`, half-up to a unit.
    package static func tax(of gross: Money, percent: Int64) throws(MoneyOverflow) -> Money {
        let (whole, overflow) = percent.addingReportingOverflow(100)
        guard !overflow, percent >= 0 else { throw MoneyOverflow() }
        let dividend = Int128(gross.units) * Int128(percent)
        return Money(units: try divide(dividend, by: whole, .halfUp))
    }
}
