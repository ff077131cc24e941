/// The days of bills (charging rules §12 and §13).
package struct BillTerms: Sendable {
    /// The day of the next month at whose 00:00 a month closes; late records come until then.
    package let monthClose: Int
    /// The day of the month of issue by which a bill is paid, or that month's last day.
    package let dueDay: Int
    /// Days from the due day at which the subscriber is reminded, −5 to +1.
    package let reminders: [Int]
    /// Days after the due day at which an unpaid bill bars outgoing use, and all use.
    package let partialBlockDays: Int
    package let fullBlockDays: Int
    /// Days of an advance account at or below nothing after which all use is barred.
    package let advanceFullBlockDays: Int

    package init(
        monthClose: Int, dueDay: Int, reminders: [Int], partialBlockDays: Int, fullBlockDays: Int,
        advanceFullBlockDays: Int
    ) {
        self.monthClose = monthClose
        self.dueDay = dueDay
        self.reminders = reminders
        self.partialBlockDays = partialBlockDays
        self.fullBlockDays = fullBlockDays
        self.advanceFullBlockDays = advanceFullBlockDays
    }
}

/// How far an account may go below nothing, and when it is told that money runs short.
package struct DebtTerms: Sendable {
    /// The state's cap on the debt of an account, if the subscriber asks for no other.
    package let cap: Money
    /// By which act the state has set it; nil where the catalogue names none.
    package let source: LocalName?
    /// Bounds of the credit limit of accounts by the credit method.
    package let smallestCredit: Money
    package let largestCredit: Money
    /// Balances at which a notice goes out, falling; the subscriber may set others.
    package let lowBalances: [Money]

    package init(
        cap: Money, source: LocalName? = nil, smallestCredit: Money, largestCredit: Money,
        lowBalances: [Money]
    ) {
        self.cap = cap
        self.source = source
        self.smallestCredit = smallestCredit
        self.largestCredit = largestCredit
        self.lowBalances = lowBalances
    }
}

extension Catalogue {
    /// The instant at which a month closes: later records of it go into the open period (charging
    /// rules §9, §13). It is the first day of the next month whose own terms have closed it by
    /// then; without terms the 3rd.
    package func close(of month: Month) -> Instant {
        let first = month.next.first
        let days = (0..<month.next.dayCount).lazy.map { first.adding(days: $0) }
        let day = days.first { $0.day >= (terms.bills.on($0)?.monthClose ?? 3) } ?? first
        return operation.zone.start(of: day)
    }
}
