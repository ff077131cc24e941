import Billing

/// What a person pays in a month, of what each of its days costs about.
struct TownPayments {
    struct Payment {
        let ordinal: Int
        let number: String
        let date: LocalDate
        let second: Int
        let amount: Money
    }

    private static let rouble: Int64 = 10_000
    let person: TownPerson
    let month: Month
    /// Of each day of the month, in T.
    let costs: [Int64]

    func all() -> [Payment] {
        if person.isSuspended { return [] }
        var dice = TownDice(person.seed, person.ordinal, .purse, month.first.dayNumber)
        switch person.purse {
        case .whenLow: return whenLow(&dice)
        case .onPayDay(let day):
            return pay(rounded(costs.reduce(0, +), &dice), on: day, &dice)
        case .hardlyEver:
            guard let date = TownDebt.payDay(of: person, in: month) else { return [] }
            let days = Int64(min(TownDebt.daysUnpaid(person, on: date), 65))
            let share = Int64(dice.within(400...950))
            let owed = costs.reduce(0, +) * days / 30 * share / 1_000
            return pay(rounded(owed, &dice), on: date.day, &dice)
        }
    }

    /// The same round sum each time that as much is spent; the last one of a month makes good what
    /// the others were too small or too large.
    private func whenLow(_ dice: inout TownDice) -> [Payment] {
        let sum = person.usualPayment
        var spent: Int64 = 0
        var paid: Int64 = 0
        var payments: [Payment] = []
        let all = rounded(costs.reduce(0, +), &dice)
        for (place, cost) in costs.enumerated() {
            spent += cost
            while spent - paid >= sum / 2, paid < all {
                let amount = all - paid < sum * 3 / 2 ? all - paid : sum
                payments += pay(amount, on: place + 1, &dice)
                paid += amount
            }
        }
        return payments
    }

    /// Whole roubles, of a larger sum twos or fives; up or down by chance, so that it comes out
    /// even over the months.
    private func rounded(_ amount: Int64, _ dice: inout TownDice) -> Int64 {
        let step: Int64 =
            switch amount / Self.rouble {
            case ..<10: 1
            case ..<30: 2
            default: 5
            }
        let rest = Int64(dice.below(Int(step * Self.rouble)))
        return (amount + rest) / (step * Self.rouble) * (step * Self.rouble)
    }

    private func pay(_ amount: Int64, on day: Int, _ dice: inout TownDice) -> [Payment] {
        let date = month.first.adding(days: min(day, month.dayCount) - 1)
        let second = dice.within(7 * 3_600...23 * 3_600)
        guard amount > 0, person.isHere(on: date) else { return [] }
        return [
            Payment(
                ordinal: person.ordinal, number: person.number, date: date, second: second,
                amount: Money(units: amount))
        ]
    }
}
