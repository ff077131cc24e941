import Billing
import Operations
import Rules
import Store
import Testing

/// What a balance stops: an advance account without money, a credit account at the state's cap.
struct BalanceStopTests {
    @Test func `an advance account stops with its last money, and a payment lets it go on`()
        async throws
    {
        let anna = try await CappedOperator(FeedLine(opening: 500))
        let first = anna.record("a", minutes: 4)
        let second = anna.record("b", minutes: 2, ago: 180)
        try await anna.load([first, second, anna.record("c", ago: 60)])
        #expect(try anna.bars() == ["outgoing no-money"])
        #expect(try anna.notices() == [.noMoneyLeft(balance: Money(units: -200))])
        #expect(try anna.shown().bars.first?.recordEnd == second.end)
        #expect(anna.open.stops.seconds == [60])
        try await anna.pay(1_000, "1")
        #expect(try anna.bars().isEmpty)
        #expect(try anna.commands() == ["bar outgoing no-money", "lift outgoing no-money"])
        #expect(try anna.notices().count == 2, "the payment's own says enough")
    }

    @Test(arguments: [(99, true), (100, true), (101, false)] as [(Int64, Bool)])
    func `the last unit counts`(opening: Int64, stops: Bool) async throws {
        let anna = try await CappedOperator(FeedLine(opening: opening))
        try await anna.load([anna.record("a")])
        #expect(try anna.bars() == (stops ? ["outgoing no-money"] : []))
    }

    @Test func `a credit limit is available too`() async throws {
        var line = FeedLine(opening: 100)
        line.creditLimit = 200
        let anna = try await CappedOperator(line)
        try await anna.load([anna.record("a", minutes: 2)])
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("b", minutes: 1)])
        #expect(try anna.bars() == ["outgoing no-money"])
    }

    @Test func `a fee stops as a call does, and names no record`() async throws {
        let anna = try await CappedOperator(FeedLine(opening: 150), fee: 3_000)
        anna.open.wait(days: 2)
        while try await anna.door.turnNextAccounts() == .more {}
        #expect(try anna.bars() == ["outgoing no-money"])
        #expect(try anna.shown().bars.first?.recordEnd == nil)
        #expect(anna.open.stops.seconds.isEmpty)
        anna.open.wait(days: 1)
        while try await anna.door.turnNextAccounts() == .more {}
        #expect(try anna.commands() == ["bar outgoing no-money"])
        #expect(try anna.notices().count == 1, "once")
    }

    @Test func `an act that takes and gives is judged by its end`() async throws {
        let anna = try await CappedOperator(FeedLine(opening: 150), fee: 3_000)
        anna.open.wait(days: 3)
        // The days take 300 T in the payment's own transaction.
        try await anna.pay(1_000, "1")
        #expect(try anna.bars().isEmpty && anna.commands().isEmpty)
    }

    @Test
    func `an opening debt stops nothing, the first charge does, and a part paid lifts nothing`()
        async throws
    {
        let anna = try await CappedOperator(FeedLine(opening: -5_000))
        #expect(try anna.bars().isEmpty)
        try await anna.pay(1_000, "1")
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("a")])
        #expect(try anna.bars() == ["outgoing no-money"])
        try await anna.pay(1_000, "2")
        #expect(try anna.bars() == ["outgoing no-money"])
        try await anna.pay(3_101, "3")
        #expect(try anna.bars().isEmpty)
    }

    @Test func `a credit account stops at the state's cap, with all its numbers`() async throws {
        var line = FeedLine()
        line.settlement = .credit
        let anna = try await CappedOperator(line)
        _ = try await anna.open.feed(
            FeedLine(number: "375295001002", imsi: "257021234567891", settlement: .credit))
        try await anna.load([anna.record("a", minutes: 499)])
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("b", minutes: 1)])
        #expect(try anna.bars() == ["outgoing debt-cap"])
        let notice = Notice.debtCapReached(cap: CappedOperator.debtCap)
        #expect(try anna.notices() == [notice, notice])
        let other = try #require(try anna.open.holder("375295001002")).subscription
        let told = try anna.door.database.read { try $0.networkCommands(of: other) }
        #expect(told.map(\.command.act) == [.bar])
        #expect(told.first?.command.number.digits == "375295001002")
        try await anna.pay(1_000, "1")
        #expect(try anna.commands() == ["bar outgoing debt-cap", "lift outgoing debt-cap"])
        let lifted = try anna.door.database.read { try $0.networkCommands(of: other) }
        #expect(lifted.map(\.command.act) == [.bar, .lift])
    }

    @Test func `two causes stop one class once and free it once`() async throws {
        let anna = try await CappedOperator(FeedLine(opening: 500))
        try await anna.set(.total, 300)
        try await anna.load([anna.record("a", minutes: 3)])
        anna.open.wait(seconds: 1)
        try await anna.load([anna.record("b", minutes: 3)])
        #expect(try anna.bars() == ["outgoing own-cap", "outgoing no-money"])
        #expect(try anna.commands() == ["bar outgoing own-cap"])
        try await anna.set(.total, nil)
        #expect(try anna.commands() == ["bar outgoing own-cap"])
        try await anna.pay(1_000, "1")
        #expect(try anna.commands() == ["bar outgoing own-cap", "lift outgoing no-money"])
    }

    @Test func `an account that goes over to credit keeps no stop of the other method`()
        async throws
    {
        let anna = try await CappedOperator(FeedLine(opening: 100))
        try await anna.load([anna.record("a", minutes: 2)])
        #expect(try anna.bars() == ["outgoing no-money"])
        var line = FeedLine(opening: 100)
        line.settlement = .credit
        _ = try await anna.open.feed(line)
        try await anna.load([anna.record("b", minutes: 1)])
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("c", minutes: 500)])
        #expect(try anna.bars() == ["outgoing debt-cap"])
    }
}
