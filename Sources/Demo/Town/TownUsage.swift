import Billing
import Channels
import Rules

/// What one family does on a day: calls to friends, and to each other, which both of them have in
/// their records.
struct TownUsage {
    struct Record {
        let place: Int
        let second: Int
        let kind: UsageRecord.Kind
        var direction = UsageRecord.Direction.outgoing
        var other = ""
        var seconds = 0
        var bytes = 0
        var access = ""
        var serving = "home"
    }

    let family: [TownPerson]
    let date: LocalDate
    let voicemail: String?

    /// By the clock; a place is one of the family's.
    func records() -> [Record] {
        var all: [Record] = []
        for (place, person) in family.enumerated() where hears(person) {
            var dice = TownDice(person.seed, person.ordinal, .day, date.dayNumber)
            let day = TownDay(
                person: person, place: place, date: date, voicemail: voicemail,
                kin: family.filter { $0.ordinal != person.ordinal && hears($0) })
            all += day.records(&dice)
        }
        all += all.compactMap(answer)
        return all.enumerated().sorted {
            ($0.element.second, $0.offset) < ($1.element.second, $1.offset)
        }.map(\.element)
    }

    /// The same call or message as the other one of the family has it.
    private func answer(_ record: Record) -> Record? {
        guard record.direction == .outgoing, record.kind != .forwarded,
            let place = family.firstIndex(where: { $0.number == record.other })
        else { return nil }
        var answer = Record(place: place, second: record.second, kind: record.kind)
        answer.direction = .incoming
        answer.other = family[record.place].number
        answer.seconds = record.seconds
        answer.bytes = record.bytes
        answer.serving = TownTrips.serving(family[place], on: date)
        return answer
    }

    private func hears(_ person: TownPerson) -> Bool {
        guard person.isHere(on: date) else { return false }
        switch TownDebt.state(of: person, on: date) {
        case .active, .partialDebt: return true
        case .fullDebt, .voluntary, .lost, .admin: return false
        }
    }
}
