import Billing
import Databases
import Operations
import Rules
import Store
import Testing

/// Days are run before anything touches an account, and in the night for all the others.
struct TurnDaysTests {
    /// A month of 30 days: 100 T a day, from 1 November to 30 November; December has 31.
    private static let fee = Money(units: 3_000)

    @Test func `a payment finds the account as its days have left it`() async throws {
        let open = try await opened()
        open.wait(days: 3)
        let payment = TakePayment(
            agent: "bank", transactionID: "1", number: try number(), amount: Money(units: 5_000))
        _ = try await open.door.perform(payment, by: open.caller)
        #expect(try open.balance() == Money(units: 10_000 - 300 + 5_000))
        let notice = try #require(try open.door.waitingNotices().first)
        #expect(
            notice.notice
                == .paymentReceived(amount: Money(units: 5_000), balance: Money(units: 14_700)))
        #expect(try open.damage() == nil)
    }

    @Test func `the night runs the rest, each day once`() async throws {
        let open = try await opened()
        open.wait(days: 2)
        for expected in [.more, .done(try date("2026-11-24")), .nothing] as [DayTurnProgress] {
            #expect(try await open.door.turnNextAccounts() == expected)
            #expect(try open.balance() == Money(units: 10_000 - 200))
        }
        open.wait(days: 1)
        #expect(try await open.door.turnNextAccounts() == .more)
        #expect(try open.balance() == Money(units: 10_000 - 300))
        #expect(try await open.door.turnNextAccounts() == .done(try date("2026-11-25")))
        #expect(try open.damage() == nil)
    }

    @Test func `what has been touched is passed over, and a clock that goes back takes nothing`()
        async throws
    {
        let open = try await opened()
        open.wait(days: 2)
        _ = try await open.feed(FeedLine(name: "Hanna", opening: 10_000))
        #expect(try open.balance() == Money(units: 9_800))
        #expect(try await open.door.turnNextAccounts() == .done(try date("2026-11-24")))
        open.wait(days: -2)
        #expect(try await open.door.turnNextAccounts() == .done(try date("2026-11-22")))
        _ = try await open.feed(FeedLine(name: "Anna", opening: 10_000))
        #expect(try open.balance() == Money(units: 9_800))
        open.wait(days: 2)
        #expect(try await open.door.turnNextAccounts() == .nothing)
        #expect(try open.balance() == Money(units: 9_800))
    }

    @Test func `a feed that blocks a number has its earlier days paid, and no later ones`()
        async throws
    {
        let open = try await opened()
        open.wait(days: 2)
        var line = FeedLine(opening: 10_000)
        line.state = .voluntary
        _ = try await open.feed(line)
        open.wait(days: 5)
        line.state = .active
        _ = try await open.feed(line)
        #expect(try open.balance() == Money(units: 9_800))
        open.wait(days: 1)
        _ = try await open.door.turnNextAccounts()
        #expect(try open.balance() == Money(units: 9_700))
    }

    @Test func `calls are charged after the days, and the days once for a whole load`() async throws
    {
        let open = try await opened()
        open.wait(days: 1)
        let arrivals = try (1...3).map { id in
            UsageArrival(
                record: UsageRecord(
                    id: "\(id)", kind: .voice, subscriber: try number(), direction: .outgoing,
                    other: "375295009999", start: open.now.adding(seconds: -60), seconds: 600,
                    bytes: 0, access: "", serving: "home"), source: "main")
        }
        let outcomes = try await open.door.loadUsage(arrivals, load: 1, turn: 1, by: open.caller)
        #expect(outcomes.count == 3)
        // Ten minutes are in the bundle, twenty cost 100 T each.
        #expect(try open.balance() == Money(units: 10_000 - 100 - 2_000))
        #expect(try open.damage() == nil)
    }

    @Test func `another node's turn is left to it until its lease is over`() async throws {
        let open = try await opened()
        open.wait(days: 1)
        let (day, now) = (try date("2026-11-23"), open.now)
        let reached = try await open.door.database.write {
            try $0.takeJob("days", day, for: 99, at: now, until: now.adding(seconds: 60))
        }
        #expect(reached == 0)
        #expect(try await open.door.turnNextAccounts() == .nothing)
        open.wait(seconds: 59)
        #expect(try await open.door.turnNextAccounts() == .nothing)
        open.wait(seconds: 1)
        #expect(try await open.door.turnNextAccounts() == .more)
        #expect(try open.balance() == Money(units: 9_900))
    }

    @Test func `who pays in the night and the night itself take each day once`() async throws {
        let open = try await opened()
        for account in 2...60 {
            _ = try await open.feed(
                FeedLine(
                    number: "3752950\(20_000 + account)",
                    account: OpenDoor.account + Int64(account),
                    imsi: "2570212345\(20_000 + account)", opening: 10_000))
        }
        open.wait(days: 2)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    while try await open.door.turnNextAccounts() == .more {}
                }
            }
            for account in 2...60 {
                let number = try number("3752950\(20_000 + account)")
                group.addTask {
                    let payment = TakePayment(
                        agent: "bank", transactionID: "\(account)", number: number,
                        amount: Money(units: 5_000))
                    _ = try await open.door.perform(payment, by: open.caller)
                }
            }
            try await group.waitForAll()
        }
        for account in 2...60 {
            #expect(
                try open.balance(OpenDoor.account + Int64(account)) == Money(units: 14_800))
        }
        #expect(try open.balance() == Money(units: 9_800))
        #expect(try open.damage() == nil)
    }

    /// With Anna, who has one rouble.
    private func opened() async throws -> OpenDoor {
        let open = try OpenDoor(catalogue: try SmallOperator.catalogue(fee: Self.fee))
        _ = try await open.feed(FeedLine(opening: 10_000))
        return open
    }

    private func number(_ digits: String = "375295001001") throws -> PhoneNumber {
        try #require(PhoneNumber(e164: digits))
    }

    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }
}
