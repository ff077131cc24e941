import Billing

/// «История расходов» of one month: what came, what went, and each record with its charge.
package struct Spending: Sendable {
    package let month: Month
    /// Months that may be chosen, newest first; the current one is among them.
    package let months: [Month]
    /// Sum of what use and fees of the month cost, as a positive amount.
    package let charged: Money
    /// Sum of payments of the month.
    package let paid: Money
    /// Newest first, one page of them.
    package let lines: [SpendingLine]
    /// Pass it back to see older lines; nil on the last page.
    package let older: SpendingCursor?
    package let balance: Money
    /// The only one that is shown; nil for all.
    package let group: SpentGroup?
    /// The order up to which the lines go; nil for a whole month.
    package let report: SpendingReport?
    /// Of the current month, which is taken along by an order; nil for others, and in a file.
    package let reports: SpendingReports?

    package init(
        month: Month, months: [Month], charged: Money, paid: Money, lines: [SpendingLine],
        older: SpendingCursor?, balance: Money, group: SpentGroup? = nil,
        report: SpendingReport? = nil, reports: SpendingReports? = nil
    ) {
        self.month = month
        self.months = months
        self.charged = charged
        self.paid = paid
        self.lines = lines
        self.older = older
        self.balance = balance
        self.group = group
        self.report = report
        self.reports = reports
    }
}

/// Where a page of lines ended: keyset paging by (at, id).
package struct SpendingCursor: Hashable, Comparable, Sendable {
    package let at: Instant
    package let id: String

    package init(at: Instant, id: String) {
        self.at = at
        self.id = id
    }

    package static func < (left: SpendingCursor, right: SpendingCursor) -> Bool {
        (left.at, left.id) < (right.at, right.id)
    }
}

/// One record of use, one fee or one payment.
package struct SpendingLine: Hashable, Sendable {
    package enum What: Hashable, Sendable {
        case use(SpentUse)
        /// Of a day, for a tariff or a service.
        case fee(Fee.Item)
        case payment(agent: String)
        case opening

        package var use: SpentUse? {
            if case .use(let use) = self { use } else { nil }
        }

        /// What a fee is for.
        package var item: Fee.Item? {
            if case .fee(let item) = self { item } else { nil }
        }
    }

    package let at: Instant
    package let what: What
    /// The other side as dialled, digits without +; empty when hidden or for money.
    package let other: String
    /// Destination class (charging rules §2): `onnet`, `mobile.a1`, `intl.x`; empty for money.
    package let destination: String
    /// Signed as the balance sees it: charges below zero.
    package let amount: Money

    package init(at: Instant, what: What, other: String, destination: String, amount: Money) {
        self.at = at
        self.what = what
        self.other = other
        self.destination = destination
        self.amount = amount
    }

    /// Whether bundles paid all of it.
    package var isBundled: Bool { amount == .zero && (what.use?.bundled ?? 0) > 0 }
}

/// What was used, without what it cost.
package struct SpentUse: Hashable, Sendable {
    package let kind: UsageRecord.Kind
    package let direction: UsageRecord.Direction
    /// Of a call.
    package let seconds: Int64
    /// Of data, both ways together, and of an MMS.
    package let bytes: Int64
    /// What bundles gave: seconds, pieces or KiB.
    package let bundled: Int64
    /// Of roaming; nil at home.
    package let zone: String?
    /// By which «Почему столько?» finds the record.
    package let key: UsageKey

    package init(
        kind: UsageRecord.Kind, direction: UsageRecord.Direction, seconds: Int64 = 0,
        bytes: Int64 = 0, bundled: Int64 = 0, zone: String? = nil,
        key: UsageKey
    ) {
        self.kind = kind
        self.direction = direction
        self.seconds = seconds
        self.bytes = bytes
        self.bundled = bundled
        self.zone = zone
        self.key = key
    }
}

extension UsageRecord.Kind {
    package var isCall: Bool { self == .voice || self == .forwarded }
    package var hasBytes: Bool { self == .data || self == .mms }
}
