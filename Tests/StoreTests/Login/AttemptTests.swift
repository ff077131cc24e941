import Billing
import Rules
import Store
import Testing

struct AttemptTests {
    private let fresh: FreshDatabase

    init() throws { fresh = try FreshDatabase() }

    @Test func `budgets are kept by lane and replaced`() async throws {
        let lanes: [AttemptLane] = [
            .number(try Cast.number()), .device("7|x"), .address("::1"), .network("::/48"),
            .prefix("37529500"), .everyone,
        ]
        for misses in [1, 7] as [Int64] {
            let budgets = Dictionary(
                uniqueKeysWithValues: lanes.enumerated().map {
                    ($1, budget(misses: misses + Int64($0)))
                })
            try await fresh.database.write { try $0.store(budgets) }
            #expect(try stored(lanes) == budgets)
        }
        #expect(try stored([.address("::2")]).isEmpty)
        #expect(try fresh.number("SELECT count(*) FROM attempt_budgets") == 6)
    }

    @Test func `a right password clears the person and takes one back from the crowd`() async throws
    {
        let person = AttemptLane.number(try Cast.number())
        let lanes = [person, .device("7|x"), .address("::1"), .everyone]
        let budgets = Dictionary(uniqueKeysWithValues: lanes.map { ($0, budget(misses: 3)) })
        try await fresh.database.write { transaction throws in
            try transaction.store(budgets)
            try transaction.forgive(lanes, at: Cast.now)
        }
        let left = try stored(lanes)
        #expect(left[person] == nil)
        #expect(left[.device("7|x")] == nil)
        #expect(left[.address("::1")]?.misses == 2)
        #expect(left[.everyone]?.misses == 2)
        #expect(left[.everyone]?.blockedUntil == Cast.now)
    }

    @Test func `an attempt that nobody looked at is taken back from each lane, and no other`()
        async throws
    {
        let lanes: [AttemptLane] = [
            .number(try Cast.number()), .known(7), .stepUp(7), .address("::1"), .network("::/48"),
            .prefix("37529500"), .everyone, .app("::1"), .apps,
        ]
        let budgets = Dictionary(uniqueKeysWithValues: lanes.map { ($0, budget(misses: 5)) })
        let later = Cast.now.adding(seconds: 1)
        try await fresh.database.write { transaction throws in
            try transaction.store(budgets)
            try transaction.takeBack(lanes, at: later)
        }
        let before = AttemptBudget(windowFrom: Cast.start, misses: 4, blockedUntil: later)
        #expect(try stored(lanes) == budgets.mapValues { _ in before })
    }

    @Test func `forgiving never goes below nothing`() async throws {
        try await fresh.database.write { transaction throws in
            try transaction.store([AttemptLane.everyone: self.budget(misses: 1)])
            for _ in 0..<3 { try transaction.forgive([.everyone, .address("::9")], at: Cast.now) }
        }
        #expect(try stored([.everyone])[.everyone]?.misses == 0)
        #expect(try stored([.address("::9")]).isEmpty)
    }

    @Test func `a token is used once, by one of many at the same time`() async throws {
        let database = fresh.database
        let used = try await withThrowingTaskGroup { group in
            for _ in 0..<30 {
                group.addTask {
                    try await database.write {
                        try $0.useToken(hash: [1, 2], expiresAt: Cast.now)
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(used == 1)
    }

    @Test func `the sweep keeps tokens until they expire and lanes that still wait`() async throws {
        let next = Instant(microseconds: Cast.now.microseconds + 1)
        let waiting = AttemptBudget(windowFrom: Cast.start, misses: 9, blockedUntil: Cast.now)
        let over = AttemptBudget(windowFrom: Cast.start, misses: 9, blockedUntil: Cast.start)
        try await fresh.database.write { transaction throws in
            _ = try transaction.useToken(hash: [1], expiresAt: Cast.now)
            try transaction.store([AttemptLane.everyone: waiting, .address("::1"): over])
            try transaction.sweep(now: Cast.now, idleBefore: Cast.now, windowsBefore: Cast.now)
        }
        #expect(try fresh.number("SELECT count(*) FROM used_tokens") == 1)
        #expect(try stored([.everyone, .address("::1")]) == [.everyone: waiting])
        try await fresh.database.write {
            try $0.sweep(now: next, idleBefore: Cast.now, windowsBefore: Cast.now)
        }
        #expect(try fresh.number("SELECT count(*) FROM used_tokens") == 0)
        #expect(try fresh.number("SELECT count(*) FROM attempt_budgets") == 0)
    }

    private func budget(misses: Int64) -> AttemptBudget {
        AttemptBudget(
            windowFrom: Cast.start, misses: misses, blockedUntil: Cast.now)
    }

    private func stored(_ lanes: [AttemptLane]) throws -> [AttemptLane: AttemptBudget] {
        try fresh.database.read { try $0.budgets(lanes) }
    }
}
