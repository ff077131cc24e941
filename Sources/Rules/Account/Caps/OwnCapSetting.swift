import Billing

/// «Лимиты расходов»: a subscriber sets a cap of his own, changes it or takes it away.
package enum OwnCapSetting {
    package struct Facts: Sendable {
        package let subscription: Int64
        package let kind: CapKind
        /// Nil to take the cap away.
        package let amount: Money?
        package let earlier: OwnCap?
        /// Charged this month for use of the kind.
        package let spent: Money
        package let month: Month
        package let limits: OwnCapLimits
        /// Of the account that pays.
        package let accountDay: AccountDay?

        package init(
            subscription: Int64, kind: CapKind, amount: Money?, earlier: OwnCap?, spent: Money,
            month: Month, limits: OwnCapLimits, accountDay: AccountDay?
        ) {
            self.subscription = subscription
            self.kind = kind
            self.amount = amount
            self.earlier = earlier
            self.spent = spent
            self.month = month
            self.limits = limits
            self.accountDay = accountDay
        }
    }

    package enum Decision: Sendable {
        /// There was no cap to take away.
        case nothing
        case remove(OwnCap)
        case set(OwnCap, BarChange)

        package var change: BarChange? {
            switch self {
            case .nothing: nil
            case .remove(let cap): cap.lift
            case .set(_, let change): change
            }
        }
    }

    package static func decide(_ facts: Facts) throws(Refusal) -> Decision {
        guard let amount = facts.amount else {
            return facts.earlier.map(Decision.remove) ?? .nothing
        }
        let limits = facts.limits
        guard amount.units.isMultiple(of: kopeck) else { throw .capUnreadable }
        if amount < limits.smallest {
            throw .capTooSmall(found: amount, smallest: limits.smallest)
        }
        if amount > limits.largest { throw .capTooLarge(found: amount, largest: limits.largest) }
        let cap = OwnCap(
            subscription: facts.subscription, kind: facts.kind, amount: amount,
            month: facts.month, spent: facts.spent)
        // No record has just ended: the subscriber himself has moved the cap below what is spent.
        let change = cap.isReached(in: facts.month) ? cap.bar(recordEnd: nil) : cap.lift
        return .set(cap, change)
    }

    /// Reads `20`, `20,5` or `20.50` as people type it.
    package static func amount(typed text: String) throws(Refusal) -> Money {
        let bare = text.filter { $0 != " " && $0 != "\u{A0}" }
        let decimal = String(bare.map { $0 == "," ? "." : $0 })
        let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
        guard decimal.utf8.count <= longestTyped, parts.count < 2 || parts[1].utf8.count <= 2,
            !decimal.hasPrefix("-"), let amount = Money(decimal: decimal)
        else { throw .capUnreadable }
        return amount
    }

    /// Digits of more than anybody has.
    private static let longestTyped = 16
    /// In units of money.
    private static let kopeck: Int64 = 100
}
