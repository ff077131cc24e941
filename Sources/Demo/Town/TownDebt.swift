import Billing
import Rules

/// Who pays nothing for a month is barred, after another one blocked.
enum TownDebt {
    private static let barredAfterDays = 35
    private static let blockedAfterDays = 66

    static func state(of person: TownPerson, on date: LocalDate) -> SubscriptionState {
        if let block = person.block { return block }
        guard case .hardlyEver = person.purse else { return .active }
        let days = daysUnpaid(person, on: date)
        if days <= barredAfterDays { return .active }
        return days < blockedAfterDays ? .partialDebt : .fullDebt
    }

    /// Nil in a month in which somebody who hardly ever pays does not.
    static func payDay(of person: TownPerson, in month: Month) -> LocalDate? {
        var dice = TownDice(person.seed, person.ordinal, .debt, month.first.dayNumber)
        guard dice.chance(perMille: 380) else { return nil }
        return month.first.adding(days: dice.below(month.dayCount))
    }

    /// As seen before anything happens on the day.
    static func daysUnpaid(_ person: TownPerson, on date: LocalDate) -> Int {
        var month = date.monthOf
        for _ in 0..<4 {
            if let day = payDay(of: person, in: month), day < date {
                return date.dayNumber - max(day, person.contractFrom).dayNumber
            }
            month = month.previous
        }
        return date.dayNumber - max(month.first, person.contractFrom).dayNumber
    }
}
