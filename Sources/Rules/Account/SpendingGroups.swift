import Billing

/// «Подробнее о расходах»: what a month cost by kinds (charging rules §13a).
package struct SpendingGroups: Sendable {
    package let month: Month
    /// Months that may be chosen, newest first.
    package let months: [Month]
    /// Those that have something, in the order of `SpentGroup.order`.
    package let lines: [SpentLine]
    /// Of all of them.
    package let charged: Money
    /// What each of `months` cost, in their order.
    package let byMonth: [SpentMonth]

    /// - Parameters:
    ///   - uses: sums of records; what was forwarded stands apart from other use of its group.
    ///   - fees: those of the month, all of which recur.
    ///   - byMonth: what each month cost.
    package init(
        month: Month, byMonth: [SpentMonth], uses: [SpentSum], fees: (count: Int64, sum: Money)
    ) throws {
        self.month = month
        self.byMonth = byMonth
        months = byMonth.map(\.month)
        var all: [SpentGroup: SpentLine] = [:]
        let recurring = SpentLine(.periodic, count: fees.count, sum: fees.sum)
        for line in try uses.flatMap({ try $0.lines }) + [recurring] where line.count > 0 {
            all[line.group] = try all[line.group].map { try $0.adding(line) } ?? line
        }
        lines = all.values.sorted { $0.group.order < $1.group.order }
        charged = try lines.reduce(Money.zero) { try $0.adding($1.sum) }
    }
}

/// What use and fees of a month cost.
package struct SpentMonth: Hashable, Sendable {
    package let month: Month
    package let sum: Money

    package init(_ month: Month, _ sum: Money) {
        self.month = month
        self.sum = sum
    }
}

/// What the records of a group, forwarded or not, come to.
package struct SpentSum: Hashable, Sendable {
    package let group: UsageGroup
    package let isForwarded: Bool
    package let count: Int64
    package let seconds: Int64
    package let bytes: Int64
    package let charge: Money
    /// What of the charge is for facts of forwarding.
    package let fact: Money

    package init(
        _ group: UsageGroup, isForwarded: Bool = false, count: Int64, seconds: Int64 = 0,
        bytes: Int64 = 0, charge: Money, fact: Money = .zero
    ) {
        self.group = group
        self.isForwarded = isForwarded
        self.count = count
        self.seconds = seconds
        self.bytes = bytes
        self.charge = charge
        self.fact = fact
    }

    /// What is forwarded has three lines: that it came in, the fact, and its leg.
    fileprivate var lines: [SpentLine] {
        get throws {
            let groups: [SpentGroup] =
                isForwarded ? [.forwardedIn, .forwardingFact, .use(group)] : [.use(group)]
            return try groups.map { group in
                SpentLine(
                    group, count: count, seconds: group == .forwardingFact ? 0 : seconds,
                    bytes: bytes, sum: try group.part(of: charge, fact: fact))
            }
        }
    }
}

/// What a group has in a month.
package struct SpentLine: Hashable, Sendable {
    package let group: SpentGroup
    package let count: Int64
    package let seconds: Int64
    package let bytes: Int64
    package let sum: Money

    package init(
        _ group: SpentGroup, count: Int64, seconds: Int64 = 0, bytes: Int64 = 0, sum: Money
    ) {
        self.group = group
        self.count = count
        self.seconds = seconds
        self.bytes = bytes
        self.sum = sum
    }

    fileprivate func adding(_ other: SpentLine) throws -> SpentLine {
        SpentLine(
            group, count: count + other.count, seconds: seconds + other.seconds,
            bytes: Int64(clamping: Int128(bytes) + Int128(other.bytes)),
            sum: try sum.adding(other.sum))
    }
}

/// A line of «Подробнее о расходах».
package enum SpentGroup: Hashable, Sendable {
    case use(UsageGroup)
    /// Of a forwarded call that it came in, which costs nothing, and that it was sent on.
    case forwardedIn, forwardingFact
    case periodic

    /// In links and in the API.
    package var code: String {
        switch self {
        case .use(let group): group.code
        case .forwardedIn: "in-forwarded"
        case .forwardingFact: "forwarding-fact"
        case .periodic: "periodic"
        }
    }

    package init?(code: String) {
        let others: [SpentGroup] = [.forwardedIn, .forwardingFact, .periodic]
        if let other = others.first(where: { $0.code == code }) {
            self = other
        } else if let group = UsageGroup(code: code) {
            self = .use(group)
        } else {
            return nil
        }
    }

    /// What of a record's charge is in this group (charging rules §13a).
    package func part(of charge: Money, fact: Money) throws(MoneyOverflow) -> Money {
        switch self {
        case .use, .periodic: try charge.subtracting(fact)
        case .forwardedIn: .zero
        case .forwardingFact: fact
        }
    }

    /// As the seed lists them; what it does not name comes before the services.
    fileprivate var order: (Int, String) {
        let listed = [
            "internet", "modem", "in", "in-forwarded", "in-onnet", "fixed", "onnet", "mobile.a1",
            "voicemail", "sms-in", "forwarding-fact",
        ]
        switch self {
        case .periodic: return (100, code)
        default: return (listed.firstIndex(of: code) ?? 50, code)
        }
    }
}
