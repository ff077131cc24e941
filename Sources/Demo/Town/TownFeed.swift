import Billing
import Channels
import Rules

/// The town as the operator's feed brings it: everybody on the first day, and on later ones who
/// came or whose state changed.
struct TownFeed {
    let town: Town

    /// - Returns: nil where nobody has changed since the day before it.
    func csv(on day: LocalDate, since last: LocalDate?) -> String? {
        let rows = town.people.filter { person in
            guard person.isHere(on: day) else { return false }
            guard let last, person.isHere(on: last) else { return true }
            return TownDebt.state(of: person, on: day) != TownDebt.state(of: person, on: last)
        }.map { CSVText.line(row($0, on: day)) }
        guard !rows.isEmpty else { return nil }
        return ([CSVText.line(CastFeed.header)] + rows).joined(separator: "\n") + "\n"
    }

    private func row(_ person: TownPerson, on day: LocalDate) -> [String] {
        var dice = TownDice(person.seed, person.ordinal, .contract, 1)
        let ordinal = String(1_000_000_000 + person.ordinal)
        let (pin1, puk1) = (dice.digits(4), dice.digits(8))
        let (pin2, puk2) = (dice.digits(4), dice.digits(8))
        let hasMail = dice.chance(perMille: 400)
        let limit = (person.tariff.fee / 10_000 + 10) * 2
        return [
            person.number, String(person.account), person.name, CustomerKind.person.rawValue,
            person.contractFrom.text, "", TownDebt.state(of: person, on: day).rawValue,
            person.tariff.id, person.services.joined(separator: ";"),
            person.favourites.joined(separator: ";"), "893750200\(ordinal)", "",
            "25702\(ordinal)", pin1, puk1, pin2, puk2, person.language.rawValue,
            hasMail ? "p\(person.ordinal + 1)@example.org" : "",
            (person.isOnCredit ? Tariff.Settlement.credit : .advance).rawValue,
            person.isOnCredit ? "\(limit).00" : "0", opening(person, &dice),
        ]
    }

    private func opening(_ person: TownPerson, _ dice: inout TownDice) -> String {
        let kopecks = String(dice.within(10...99))
        if person.isOnCredit { return "0" }
        let roubles = Int(person.tariff.fee / 10_000)
        // Enough until the first payment.
        switch person.purse {
        case .hardlyEver: return "\(dice.within(-4...4)).\(kopecks)"
        case .onPayDay(let day): return "\(roubles * day / 30 + dice.within(3...9)).\(kopecks)"
        case .whenLow:
            let half = Int(person.usualPayment / 20_000)
            return "\(half + dice.within(2...9)).\(kopecks)"
        }
    }
}
