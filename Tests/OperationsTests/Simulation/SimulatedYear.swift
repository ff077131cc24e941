import Billing
import Operations
import Rules
import Secrets
import Seeded
import Testing

/// A year of a small operator: one thread, a clock that jumps, chances from a seed. Beside the real
/// door stands a model of a few lines, which knows what every balance must be.
final class SimulatedYear {
    private static let people = 8

    private let open: OpenDoor
    private var random: SplitMix64
    private var subscribers: [SimulatedSubscriber]
    /// Receipts of payments by their ids.
    private var receipts: [Int: Int64] = [:]
    private var sent: [UsageRecord] = []
    private var trace = SHA256()
    /// The day on which all were connected; its fees are in their opening balances.
    private let begun: LocalDate
    private(set) var acts = 0

    /// Begins on 1 December 2027 in Minsk: the year has a leap day.
    init(seed: UInt64) async throws {
        let daily = ServiceOffer(
            id: "daily", name: LocalName(ru: "", be: "", en: ""),
            validFrom: LocalDate(dayNumber: 0),
            fees: [
                ServiceOffer.Fee(period: .daily, amount: Money(units: SimulatedSubscriber.daily))
            ])
        open = try OpenDoor(
            catalogue: try SmallOperator.catalogue(
                fee: Money(units: SimulatedSubscriber.fee), services: [daily]))
        random = SplitMix64(seed: seed)
        subscribers = (1...Self.people).map(SimulatedSubscriber.init)
        open.wait(days: 374)
        begun = try SmallOperator.zone().date(of: open.now)
        for subscriber in subscribers { _ = try await open.feed(subscriber.line) }
    }

    /// - Returns: the trace's hash, by which two years are compared.
    func run(days: Int = 366) async throws -> String {
        for day in 1...days {
            let hours = (0..<Int.random(in: 2...6, using: &random)).map { _ in
                Int64.random(in: 0..<86_400, using: &random)
            }.sorted()
            var passed: Int64 = 0
            for hour in hours {
                open.wait(seconds: hour - passed)
                passed = hour
                try await act()
            }
            open.wait(seconds: 86_400 - passed)
            try await open.door.sweep()
            // Some nights nobody is there.
            if Bool.random(using: &random) { try await turnDays() }
            if day.isMultiple(of: 30) { try await expectFigures() }
        }
        try await expectFigures()
        return trace.finish()
    }

    private func turnDays() async throws {
        while try await open.door.turnNextAccounts() == .more {}
    }

    private func act() async throws {
        acts += 1
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<8: try await pay()
        case 8..<17: try await call()
        case 17: try await rename()
        case 18: try await changeNumber()
        default: try await repeatCalls()
        }
    }

    /// Of the ids some have come before, of the sums some are too small.
    private func pay() async throws {
        let who = Int.random(in: 0..<subscribers.count, using: &random)
        let id = Int.random(in: 0..<2_000, using: &random)
        let units = Int64.random(in: 900...90_000, using: &random)
        let number = try subscribers[who].phone(at: open.now)
        let payment = TakePayment(
            agent: "bank", transactionID: "\(id)", number: number, amount: Money(units: units))
        switch try await open.door.perform(payment, by: open.caller) {
        case .done(let taken):
            #expect(receipts[id] == nil, "payment \(id) is taken twice")
            #expect(units >= 1_000)
            receipts[id] = taken.receipt
            subscribers[who].balance += units
            note("pay \(id) \(units) \(taken.receipt)")
        case .refused(let refusal):
            #expect(receipts[id] != nil || units < 1_000, "\(refusal)")
            note("pay \(id) \(units) \(refusal.code)")
        }
    }

    /// Calls of the last days, some weeks late, some in the first or last second of a month.
    private func call() async throws {
        var records: [UsageRecord] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let who = Int.random(in: 0..<subscribers.count, using: &random)
            let late: Int64 = Int.random(in: 0..<8, using: &random) == 0 ? 35 : 3
            var start = open.now.adding(
                seconds: -Int64.random(in: 1...(late * 86_400), using: &random))
            if Int.random(in: 0..<6, using: &random) == 0 {
                let month = try SmallOperator.zone().date(of: start).monthOf
                let second: Int64 = Bool.random(using: &random) ? 0 : -1
                start = try SmallOperator.zone().start(of: month.first).adding(seconds: second)
            }
            records.append(
                UsageRecord(
                    id: "r\(sent.count + records.count)", kind: .voice,
                    subscriber: try subscribers[who].phone(at: start), direction: .outgoing,
                    other: "375295009999", start: start,
                    seconds: Int64.random(in: 5...900, using: &random), bytes: 0, access: "",
                    serving: "home"))
        }
        try await load(records, areNew: true)
        sent += records
    }

    private func repeatCalls() async throws {
        guard let record = sent.randomElement(using: &random) else { return }
        try await load([record], areNew: false)
    }

    private func load(_ records: [UsageRecord], areNew: Bool) async throws {
        let arrivals = records.map { UsageArrival(record: $0, source: "main") }
        let outcomes = try await open.door.loadUsage(
            arrivals, load: open.door.newLoad(), turn: 0, by: open.caller)
        for (record, outcome) in zip(records, outcomes) {
            note("call \(record.id) \(outcome)")
            guard case .charged(let charge) = outcome else {
                #expect(!areNew, "\(record) is not charged: \(outcome)")
                continue
            }
            #expect(areNew, "\(record.id) is charged twice")
            let who = try #require(
                subscribers.firstIndex { $0.had(record.subscriber, at: record.start) })
            let month = try SmallOperator.zone().date(of: record.start).monthOf
            let expected = subscribers[who].charge(record.seconds, in: "\(month)")
            #expect(charge.units == expected, "\(record)")
            subscribers[who].balance -= expected
        }
    }

    private func rename() async throws {
        let who = Int.random(in: 0..<subscribers.count, using: &random)
        subscribers[who].line.name = "Name \(acts)"
        note("rename \(who) \(try await open.feed(subscribers[who].line))")
    }

    private func changeNumber() async throws {
        let who = Int.random(in: 0..<subscribers.count, using: &random)
        subscribers[who].take("3752950\(10_000 + acts)", at: open.now)
        note("number \(who) \(try await open.feed(subscribers[who].line))")
    }

    private func note(_ line: String) {
        trace.add(Array("\(open.now.microseconds) \(line)\n".utf8))
    }

    private func expectFigures() async throws {
        try await turnDays()
        let today = try SmallOperator.zone().date(of: open.now)
        for subscriber in subscribers {
            let balance = try open.balance(subscriber.line.account)
            let fees = subscriber.fees(from: begun, through: today)
            #expect(balance.units == subscriber.balance - fees, "\(subscriber.line)")
            trace.add(Array("\(balance.units)\n".utf8))
        }
        #expect(try open.damage() == nil)
    }
}

/// What the model knows of one.
struct SimulatedSubscriber {
    private static let freeMinutes: Int64 = 10
    private static let minute: Int64 = 100
    /// Of a month, which no month's days divide; and of a day, which some have.
    static let fee: Int64 = 177_001
    static let daily: Int64 = 1_003

    var line: FeedLine
    var balance: Int64 = 0
    private var numbers: [(from: Instant, number: String)]
    /// Minutes of the bundle that are used, by month.
    private var used: [String: Int64] = [:]

    init(_ place: Int) {
        let number = "37529500\(2_000 + place)"
        line = FeedLine(
            number: number, account: OpenDoor.account + Int64(place),
            imsi: "25702123456\(2_000 + place)")
        if place.isMultiple(of: 2) { line.services = ["daily"] }
        numbers = [(Instant(microseconds: .min), number)]
    }

    mutating func take(_ number: String, at now: Instant) {
        line.number = number
        numbers.append((now, number))
    }

    func phone(at instant: Instant) throws -> PhoneNumber {
        let held = try #require(numbers.last { $0.from <= instant })
        return try #require(PhoneNumber(e164: held.number))
    }

    func had(_ number: PhoneNumber, at instant: Instant) -> Bool {
        numbers.last { $0.from <= instant }?.number == "\(number.value)"
    }

    /// Of a month the days that have passed of all its days, rounded down, less what was taken.
    func fees(from begun: LocalDate, through today: LocalDate) -> Int64 {
        var all: Int64 = 0
        var day = begun.adding(days: 1)
        while day <= today {
            let days = Int64(day.monthOf.dayCount)
            let (through, before) = (Int64(day.day), Int64(day.day - 1))
            all += Self.fee * through / days - Self.fee * before / days
            if line.services == ["daily"] { all += Self.daily }
            day = day.adding(days: 1)
        }
        return all
    }

    /// Ten minutes of a month cost nothing, in the order in which the records come.
    mutating func charge(_ seconds: Int64, in month: String) -> Int64 {
        let minutes = (seconds + 59) / 60
        let free = min(minutes, Self.freeMinutes - used[month, default: 0])
        used[month, default: 0] += free
        return (minutes - free) * Self.minute
    }
}
