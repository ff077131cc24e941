/// An exact amount in units of 1/10 000 of the currency (T of the charging rules); a debt is
/// negative.
/// Every operation is checked: what does not fit throws, nothing wraps and nothing traps.
package struct Money: Hashable, Comparable, Sendable {
    package static let zero = Money(units: 0)
    static let unitsPerWhole: Int64 = 10_000

    /// 1/10 000 of the currency.
    package let units: Int64

    package init(units: Int64) { self.units = units }

    package static func < (left: Money, right: Money) -> Bool { left.units < right.units }

    package func adding(_ other: Money) throws(MoneyOverflow) -> Money {
        try Money(checked: units.addingReportingOverflow(other.units))
    }

    package func subtracting(_ other: Money) throws(MoneyOverflow) -> Money {
        try Money(checked: units.subtractingReportingOverflow(other.units))
    }

    package func negated() throws(MoneyOverflow) -> Money { try Money.zero.subtracting(self) }

    private init(checked result: (partialValue: Int64, overflow: Bool)) throws(MoneyOverflow) {
        guard !result.overflow else { throw MoneyOverflow() }
        units = result.partialValue
    }
}

/// An amount beyond ±922 337 203 685 477.5807, or a division by nothing.
package struct MoneyOverflow: Error, Hashable, Sendable {
    package init() {}
}
