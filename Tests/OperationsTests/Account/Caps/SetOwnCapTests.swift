import Billing
import Operations
import Rules
import Store
import Testing

/// «Лимиты расходов»: a cap stops its class in the transaction that crosses it.
struct SetOwnCapTests {
    @Test func `the record that crosses a cap is charged in full, and its class stops`()
        async throws
    {
        let anna = try await CappedOperator()
        try await anna.set(.roaming, 500)
        let record = anna.record("r-1", minutes: 3, abroad: true, ago: 252)
        #expect(try await anna.load([record]) == [900])
        #expect(try anna.bars() == ["roaming own-cap"])
        #expect(try anna.commands() == ["bar roaming own-cap"])
        #expect(try anna.notices() == [.capReached(.roaming, cap: Money(units: 500))])
        let bar = try #require(try anna.shown().bars.first)
        #expect(bar.recordEnd == record.end)
        #expect(bar.delaySeconds == 72)
        #expect(anna.open.stops.seconds == [72])
        #expect(try anna.shown().lines.map(\.spent.units) == [900, 900, 0, 0])
        #expect(try anna.open.damage() == nil)
    }

    @Test func `a record that comes to the cap stops it, one below does not`() async throws {
        let anna = try await CappedOperator()
        try await anna.set(.total, 500)
        try await anna.load([anna.record("a", minutes: 4)])
        #expect(try anna.bars().isEmpty)
        try await anna.load([anna.record("b", minutes: 1)])
        #expect(try anna.bars() == ["outgoing own-cap"])
    }

    @Test func `what was used this month before the cap was set counts`() async throws {
        let anna = try await CappedOperator()
        try await anna.load([
            anna.record("a", minutes: 3), anna.record("b", to: "375902000001"),
            anna.record("c", .data, megabytes: 1),
        ])
        try await anna.set(.content, 700)
        #expect(try anna.commands() == ["bar content own-cap"])
        #expect(try anna.shown().bars.first?.recordEnd == nil)
        #expect(anna.open.stops.seconds.isEmpty)
        try await anna.set(.data, 1_100)
        #expect(try anna.commands() == ["bar content own-cap"])
        #expect(try anna.open.damage() == nil)
    }

    @Test func `a cap that is raised or taken away lets its class go on at once`() async throws {
        let anna = try await CappedOperator()
        try await anna.set(.data, 1_000)
        try await anna.load([anna.record("a", .data, megabytes: 2)])
        #expect(try anna.bars() == ["data own-cap"])
        try await anna.set(.data, 2_000)
        #expect(try anna.bars() == ["data own-cap"], "2 048 are spent")
        try await anna.set(.data, 2_100)
        #expect(try anna.bars().isEmpty)
        try await anna.set(.data, 100)
        #expect(try anna.bars() == ["data own-cap"])
        try await anna.set(.data, nil)
        #expect(try anna.bars().isEmpty)
        #expect(
            try anna.commands()
                == [
                    "bar data own-cap", "lift data own-cap", "bar data own-cap",
                    "lift data own-cap",
                ])
        #expect(try anna.shown().lines.compactMap(\.cap).isEmpty)
        #expect(try anna.notices().count == 2)
    }

    @Test func `a cap out of bounds is refused and archived, and the one before holds`()
        async throws
    {
        let anna = try await CappedOperator()
        try await anna.set(.total, 500)
        for (units, refusal) in [
            (0, Refusal.capTooSmall(found: .zero, smallest: Money(units: 100))),
            (
                1_000_100,
                .capTooLarge(found: Money(units: 1_000_100), largest: Money(units: 1_000_000))
            ),
        ] as [(Int64, Refusal)] {
            #expect(try await anna.set(.total, units).refusal == refusal)
        }
        #expect(try anna.shown().lines.first?.cap == Money(units: 500))
        let entries = try anna.door.database.read {
            try $0.archive(of: anna.subscription, before: nil, limit: 3)
        }
        #expect(entries.map(\.entry.act) == [.setOwnCap, .setOwnCap, .setOwnCap])
        #expect(entries.map(\.entry.refusal) == ["cap-too-large", "cap-too-small", nil])
        #expect(entries.map(\.entry.kind) == [.settings, .settings, .settings])
    }

    @Test func `to take away what is not there is done and leaves no row`() async throws {
        let anna = try await CappedOperator()
        #expect(try await anna.set(.total, nil).outcome != nil)
        let entries = try anna.door.database.read {
            try $0.archive(of: anna.subscription, before: nil, limit: 3)
        }
        #expect(!entries.contains { $0.entry.act == .setOwnCap })
    }

    @Test func `a repetition under the same key is done once, another amount is refused`()
        async throws
    {
        let anna = try await CappedOperator()
        for _ in 0..<2 { #expect(try await anna.set(.total, 500, key: "k").outcome != nil) }
        #expect(try await anna.set(.total, 600, key: "k").refusal == .keyUsedDifferently)
        #expect(try await anna.set(.total, nil, key: "k").refusal == .keyUsedDifferently)
        #expect(try anna.shown().lines.first?.cap == Money(units: 500))
    }

    @Test func `a cap that is set while records come misses none of them`() async throws {
        let anna = try await CappedOperator()
        try await Self.race(anna, on: anna.door)
    }

    @Test func `on a server, a cap that another node sets meanwhile misses none either`()
        async throws
    {
        let anna = try await CappedOperator()
        let other = try anna.open.node()
        defer { other.database.close() }
        try await Self.race(anna, on: other)
    }

    private static func race(_ anna: CappedOperator, on other: Door) async throws {
        for round in 0..<12 {
            try await anna.set(.total, nil)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await anna.set(.total, 500 + Int64(round) * 500) }
                for call in 0..<4 {
                    group.addTask {
                        try await anna.load([anna.record("\(round)-\(call)")], on: other)
                    }
                }
                try await group.waitForAll()
            }
            let line = try #require(try anna.shown().lines.first)
            #expect(line.spent == Money(units: Int64(round + 1) * 400))
            #expect(try anna.bars().contains("outgoing own-cap") == line.isReached)
            #expect(try anna.open.damage() == nil)
        }
    }
}
