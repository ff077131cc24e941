import Billing

/// A subscriber's own cap on a kind of use in a calendar month, with what is spent of it.
package struct OwnCap: Hashable, Sendable {
    package let subscription: Int64
    package let kind: CapKind
    package let amount: Money
    /// The month that `spent` is of: the latest in which the number used something, or the one in
    /// which the cap was set.
    package private(set) var month: Month
    package private(set) var spent: Money

    package init(
        subscription: Int64, kind: CapKind, amount: Money, month: Month, spent: Money
    ) {
        self.subscription = subscription
        self.kind = kind
        self.amount = amount
        self.month = month
        self.spent = spent
    }

    /// Whether what was spent in a month stops anything: that of an earlier month does not.
    package func isReached(in current: Month) -> Bool { month == current && spent >= amount }

    /// A charge of a later month begins that month anew, one of an earlier month is not counted.
    package mutating func add(_ charge: Money, in month: Month) throws(MoneyOverflow) {
        guard month >= self.month else { return }
        if month > self.month {
            self.month = month
            spent = .zero
        }
        spent = try spent.adding(charge)
    }

    /// The same month counted again.
    package func recounted(_ spent: Money) -> OwnCap {
        OwnCap(subscription: subscription, kind: kind, amount: amount, month: month, spent: spent)
    }

    /// What a reached cap does: its class stops, and the subscriber hears of it.
    package func bar(recordEnd: Instant?) -> BarChange {
        BarChange(
            subscription: subscription, service: kind.service, cause: .ownCap,
            step: .begin(recordEnd: recordEnd, .capReached(kind, cap: amount)))
    }

    package var lift: BarChange {
        BarChange(subscription: subscription, service: kind.service, cause: .ownCap, step: .end)
    }
}
