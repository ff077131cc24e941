import Billing
import Channels
import Rules

/// A family's month: what it uses, day by day, and what its members pay for it.
struct TownMonth {
    struct Line {
        let start: Instant
        let text: String
    }

    private let family: [TownPerson]
    private let month: Month
    private let town: Town
    private var purses: [TownCosts]
    /// Of each member each day so far.
    private var costs: [[Int64]]

    init(_ family: [TownPerson], _ month: Month, _ town: Town) {
        self.family = family
        self.month = month
        self.town = town
        purses = family.map { TownCosts($0.tariff, in: month) }
        costs = family.map { _ in [] }
    }

    /// Days are asked for one after the other, each once: a day's cost depends on those before it.
    mutating func lines(of date: LocalDate) -> [Line] {
        let midnight = town.zone.start(of: date)
        for (place, person) in family.enumerated() {
            let isFirst = date.day == 1 || date == person.contractFrom
            let isCharged =
                person.isHere(on: date) && !person.isSuspended
                && TownDebt.state(of: person, on: date) != .fullDebt
            costs[place].append(isCharged ? purses[place].fee(isFirst: isFirst) : 0)
        }
        var counts = family.map { _ in 0 }
        var lines: [Line] = []
        let usage = TownUsage(family: family, date: date, voicemail: town.offers.voicemail)
        for record in usage.records() {
            let person = family[record.place]
            counts[record.place] += 1
            costs[record.place][date.day - 1] += purses[record.place].of(record)
            let start = midnight.adding(seconds: Int64(record.second))
            guard town.isIn(person), start < town.end else { continue }
            let day = date.text.replacing("-", with: "")
            let id = "\(person.ordinal + 1)-\(day)-\(counts[record.place])"
            lines.append(Line(start: start, text: text(record, person, id, start)))
        }
        return lines
    }

    private func text(
        _ record: TownUsage.Record, _ person: TownPerson, _ id: String, _ start: Instant
    ) -> String {
        let isTimed = record.kind == .voice || record.kind == .forwarded
        let isMeasured = record.kind == .data || record.kind == .mms
        return CSVText.line([
            id, record.kind.rawValue, person.number, record.direction.rawValue, record.other,
            town.zone.rfc3339(start), isTimed ? String(record.seconds) : "",
            isMeasured ? String(record.bytes) : "", record.access, record.serving,
        ])
    }

    /// Once all days were asked for.
    func payments() -> [TownPayments.Payment] {
        zip(family, costs).filter { town.isIn($0.0) }.flatMap { person, costs in
            TownPayments(person: person, month: month, costs: costs).all()
        }
    }
}
