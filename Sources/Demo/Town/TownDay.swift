import Billing
import Rules

/// A day of one person.
struct TownDay {
    let person: TownPerson
    let place: Int
    let date: LocalDate
    let voicemail: String?
    /// Those of the family who can be called.
    let kin: [TownPerson]
    private let serving: String
    private let isBarred: Bool

    init(
        person: TownPerson, place: Int, date: LocalDate, voicemail: String?, kin: [TownPerson]
    ) {
        self.person = person
        self.place = place
        self.date = date
        self.voicemail = voicemail
        self.kin = kin
        serving = TownTrips.serving(person, on: date)
        isBarred = TownDebt.state(of: person, on: date) != .active
    }

    private var isAbroad: Bool { serving != "home" }

    /// Monday is 0.
    private var weekday: Int { (date.dayNumber + 3) % 7 }

    func records(_ dice: inout TownDice) -> [TownUsage.Record] {
        let lively = [1_050, 1_020, 1_020, 1_030, 1_120, 930, 760][weekday]
        let often = person.calls * lively / (isAbroad ? 2_000 : 1_000)
        // Each thing is rolled for also when it cannot be: the rest of the day stays as it is.
        var records: [TownUsage.Record] = []
        let out = (0..<dice.times(perMille: often)).map { _ in call(&dice) }
        let messages = (0..<dice.times(perMille: person.messages)).map { _ in message(&dice) }
        let sessions = (0..<dice.times(perMille: person.sessions)).map { _ in session(&dice) }
        if !isBarred { records += out + messages + sessions }
        records += (0..<dice.times(perMille: often * 52 / 100)).map { _ in incoming(&dice, .voice) }
        records += (0..<dice.times(perMille: person.messages / 2)).map { _ in
            incoming(&dice, .sms)
        }
        if person.hasVoicemail, let voicemail, !isAbroad, dice.chance(perMille: 55) {
            var record = record(&dice, .forwarded)
            record.other = voicemail
            record.seconds = dice.within(6...95)
            records.append(record)
        }
        return records
    }

    private func call(_ dice: inout TownDice) -> TownUsage.Record {
        var call = record(&dice, .voice)
        call.other = somebody(&dice)
        call.seconds = seconds(&dice)
        if dice.chance(perMille: 8) { call.other = "0890" }
        return call
    }

    private func message(_ dice: inout TownDice) -> TownUsage.Record {
        let isPicture = dice.chance(perMille: 45)
        var message = record(&dice, isPicture ? .mms : .sms)
        message.other = somebody(&dice)
        message.bytes = isPicture ? dice.within(24_000...290_000) : 0
        while TownNumbers.isCity(message.other) { message.other = TownNumbers.friend(&dice) }
        return message
    }

    private func session(_ dice: inout TownDice) -> TownUsage.Record {
        var session = record(&dice, .data)
        let ways = ["internet", "messenger", "video", "modem"]
        let weights = zip(ways, [560, 210, 190, 40]).map { way, weight in
            person.tariff.access.contains(way) ? weight : 0
        }
        session.access = weights.contains { $0 > 0 } ? ways[dice.place(weights)] : "internet"
        let most = isAbroad && !serving.hasPrefix("250") ? 90 : person.sessionKiB
        let share = session.access == "messenger" ? 10 : 100
        session.bytes = max(1, most * dice.within(300...1_700) * share / 100) * 1_024 / 1_000
        return session
    }

    private func incoming(_ dice: inout TownDice, _ kind: UsageRecord.Kind) -> TownUsage.Record {
        var record = record(&dice, kind)
        record.direction = .incoming
        let friend = dice.pick(person.circle)
        let stranger = TownNumbers.friend(&dice)
        let isHidden = dice.chance(perMille: 20)
        record.other = isHidden ? "" : dice.chance(perMille: 750) ? friend : stranger
        if kind == .sms, TownNumbers.isCity(record.other) { record.other = "364" }
        if kind == .voice { record.seconds = seconds(&dice) }
        return record
    }

    private func record(_ dice: inout TownDice, _ kind: UsageRecord.Kind) -> TownUsage.Record {
        let hours =
            weekday < 5
            ? [
                2, 1, 1, 1, 1, 3, 10, 24, 36, 42, 44, 44, 46, 44, 42, 42, 46, 56, 60, 54, 44, 30,
                14, 5,
            ]
            : [
                5, 3, 1, 1, 1, 1, 3, 8, 18, 32, 44, 50, 52, 50, 48, 46, 46, 48, 50, 48, 42, 32, 18,
                8,
            ]
        let second = dice.place(hours) * 3_600 + dice.below(3_600)
        return TownUsage.Record(place: place, second: second, kind: kind, serving: serving)
    }

    private func seconds(_ dice: inout TownDice) -> Int {
        let lengths = [0...0, 4...45, 30...180, 120...600, 600...2_400]
        let seconds = dice.within(lengths[dice.place([12, 388, 400, 170, 30])])
        return isAbroad ? min(seconds, 150) : seconds
    }

    /// One of the family, a friend or anybody.
    private func somebody(_ dice: inout TownDice) -> String {
        let friend = person.circle[
            min(
                dice.below(person.circle.count), dice.below(person.circle.count))]
        let relative = dice.below(3)
        let stranger = TownNumbers.friend(&dice)
        switch dice.place([300, 580, 120]) {
        case 0: return relative < kin.count ? kin[relative].number : friend
        case 1: return friend
        default: return stranger
        }
    }
}

/// Weeks in other countries.
enum TownTrips {
    private static let networks = [
        "250-01", "250-02", "260-02", "246-01", "247-01", "286-01", "282-02", "602-01",
    ]

    /// `home`, or the visited network.
    static func serving(_ person: TownPerson, on date: LocalDate) -> String {
        for month in [date.monthOf, date.monthOf.previous] {
            var dice = TownDice(person.seed, person.ordinal, .trip, month.first.dayNumber)
            let isOff = dice.chance(perMille: [10, 45, 40, 6][person.age.rawValue])
            let first = month.first.adding(days: dice.below(28))
            let days = dice.within(5...9)
            let network = networks[dice.place([34, 16, 12, 10, 5, 14, 6, 3])]
            if isOff, first <= date, date < first.adding(days: days) { return network }
        }
        return "home"
    }
}
