/// What a tariff and a service cost on a day, beside all use (charging rules §10).
package enum FeeRating {
    /// What a number has on a day, at whose 00:00 it is looked at.
    package struct Holding: Sendable {
        /// The local day from which on the number has it.
        package let since: LocalDate
        /// Whether it has it from the 00:00 of that day on: then no act took the first fee.
        package let beganAtMidnight: Bool
        /// Voluntarily, as lost or for the full debt.
        package let isBlocked: Bool

        package init(since: LocalDate, beganAtMidnight: Bool, isBlocked: Bool) {
            self.since = since
            self.beganAtMidnight = beganAtMidnight
            self.isBlocked = isBlocked
        }

        /// Whether the first fee is due on a day: after a trial, or without one from a midnight on.
        fileprivate func begins(on date: LocalDate, after trialDays: Int) -> Bool {
            date.dayNumber == since.dayNumber + trialDays && (trialDays > 0 || beganAtMidnight)
        }
    }

    /// The fee of a day for the tariff in force at its 00:00.
    package static func fee(of tariff: Tariff, _ holding: Holding, on date: LocalDate)
        throws(MoneyOverflow) -> Money
    {
        guard !holding.isBlocked else { return .zero }
        switch tariff.fee.mode {
        case .dailyParts: return try tariff.fee.amount.part(ofDay: date)
        case .upfrontMonthly:
            let isDue = date.day == 1 || holding.begins(on: date, after: 0)
            return isDue ? tariff.fee.amount : .zero
        }
    }

    /// The fees of a day for a service that the number has at its 00:00; nothing in its trial.
    package static func fee(of service: ServiceOffer, _ holding: Holding, on date: LocalDate)
        throws(MoneyOverflow) -> Money
    {
        let begins = holding.begins(on: date, after: service.trialDays)
        guard begins || date.dayNumber > holding.since.dayNumber + service.trialDays else {
            return .zero
        }
        var sum = Money.zero
        for fee in service.fees {
            sum = try sum.adding(amount(of: fee, on: date, begins: begins, holding.isBlocked))
        }
        return sum
    }

    private static func amount(
        of fee: ServiceOffer.Fee, on date: LocalDate, begins: Bool, _ isBlocked: Bool
    ) throws(MoneyOverflow) -> Money {
        switch (fee.period, fee.mode) {
        // Whatever the number's state.
        case (.once, _): begins ? fee.amount : .zero
        case _ where isBlocked: .zero
        case (.daily, _): fee.amount
        case (.monthly, .dailyParts): try fee.amount.part(ofDay: date)
        case (.monthly, .upfrontMonthly): date.day == 1 || begins ? fee.amount : .zero
        }
    }
}

extension Money {
    /// The part of a month's fee F that its day k of N costs: ⌊F·k/N⌋ − ⌊F·(k−1)/N⌋. The parts of a
    /// month sum to F.
    package func part(ofDay date: LocalDate) throws(MoneyOverflow) -> Money {
        let days = Int64(date.monthOf.dayCount)
        let through = try divide(Int128(units) * Int128(date.day), by: days, .down)
        let before = try divide(Int128(units) * Int128(date.day - 1), by: days, .down)
        return try Money(units: through).subtracting(Money(units: before))
    }
}
