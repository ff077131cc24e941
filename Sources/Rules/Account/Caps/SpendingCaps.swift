import Billing

/// What «Лимиты расходов» shows of a number.
package struct SpendingCaps: Sendable {
    package struct Line: Hashable, Sendable {
        package let kind: CapKind
        /// This month, whether there is a cap or not.
        package let spent: Money
        package let cap: Money?

        package init(kind: CapKind, spent: Money, cap: Money?) {
            self.kind = kind
            self.spent = spent
            self.cap = cap
        }

        package var isReached: Bool { cap.map { spent >= $0 } ?? false }
    }

    package let month: Month
    /// In the order of the kinds.
    package let lines: [Line]
    /// What is stopped now, for whatever cause, the oldest first.
    package let bars: [Bar]
    package let settlement: Tariff.Settlement
    /// Nil where the operator has none.
    package let debt: DebtTerms?
    package let limits: OwnCapLimits

    package init(
        month: Month, lines: [Line], bars: [Bar], settlement: Tariff.Settlement,
        debt: DebtTerms?, limits: OwnCapLimits
    ) {
        self.month = month
        self.lines = lines
        self.bars = bars
        self.settlement = settlement
        self.debt = debt
        self.limits = limits
    }
}
