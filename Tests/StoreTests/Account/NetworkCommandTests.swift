import Billing
import Rules
import Store
import Testing

/// Commands to the network wait in their order, and go to one node each.
struct NetworkCommandTests {
    private static let until = Cast.now.adding(seconds: 60)

    @Test func `commands are taken oldest first, and nobody takes them twice`() async throws {
        let fresh = try await filled([
            try Cast.command(3, .lift), try Cast.command(1), try Cast.command(2, .bar, .data),
        ])
        #expect(try await lease(fresh, limit: 2) == [1, 2])
        #expect(try await lease(fresh) == [], "the lift waits for its bar")
        #expect(try free(fresh), "it is there all the same")
        #expect(try await lease(fresh, at: Self.until) == [1, 2, 3])
    }

    @Test func `what is carried out waits no more, and is kept`() async throws {
        let fresh = try await filled([try Cast.command(1), try Cast.command(2, .lift)])
        try await fresh.database.write { try $0.markCarriedOut(1, at: Cast.now) }
        try await fresh.database.write { try $0.markCarriedOut(1, at: Self.until) }
        let all = try fresh.database.read { try $0.networkCommands(of: Cast.anna) }
        #expect(try all.map(\.command) == [Cast.command(1), Cast.command(2, .lift)])
        #expect(all.map(\.deliveredAt) == [Cast.now, nil])
        let queue = try fresh.database.read { try $0.networkQueue() }
        #expect(queue.waiting == 1 && queue.oldest == Cast.now)
        try await fresh.database.write { try $0.markCarriedOut(2, at: Cast.now) }
        #expect(try fresh.database.read { try $0.networkQueue() }.oldest == nil)
        #expect(try !free(fresh))
    }

    @Test func `a failed bar holds its lift back, not the others`() async throws {
        let fresh = try await filled([
            try Cast.command(1), try Cast.command(2, .lift), try Cast.command(3, .bar, .data),
        ])
        #expect(try await lease(fresh, limit: 1) == [1])
        #expect(try await lease(fresh) == [3])
        #expect(try await lease(fresh, at: Self.until) == [1, 2, 3])
    }

    @Test func `ids of commands are remembered`() async throws {
        let fresh = try await filled([try Cast.command(900)])
        #expect(try fresh.database.read { try $0.newestID() } == 900)
    }

    @Test func `bars come back as they were, and a class may have two`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let bars = [BarCause.ownCap, .noMoney].enumerated().map { place, cause in
            Bar(
                subscription: Cast.anna, service: .outgoing, cause: cause,
                since: Cast.now.adding(seconds: Int64(place)),
                recordEnd: place == 0 ? Cast.start : nil)
        }
        try await fresh.database.write { transaction in
            for bar in bars { try transaction.add(bar) }
        }
        #expect(try held(fresh) == bars)
        let account = try fresh.database.read { try $0.standings(of: [Cast.annasAccount]) }
        #expect(account[Cast.annasAccount]?.isBarred == true)
        try await fresh.database.write { try $0.end(bars[1]) }
        #expect(try held(fresh) == [bars[0]])
        let left = try fresh.database.read { try $0.standings(of: [Cast.annasAccount]) }
        #expect(left[Cast.annasAccount]?.isBarred == false, "an own cap is not the account's")
    }

    private func held(_ fresh: FreshDatabase) throws -> [Bar]? {
        try fresh.database.read { try $0.bars(of: [Cast.anna]) }[Cast.anna]?.held
    }

    private func free(_ fresh: FreshDatabase) throws -> Bool {
        try fresh.database.read { try $0.hasFreeCommand(at: Cast.now) }
    }

    private func lease(
        _ fresh: FreshDatabase, limit: Int64 = 9, at now: Instant = Cast.now
    ) async throws -> [Int64] {
        try await fresh.database.write {
            try $0.leaseCommands(limit: limit, at: now, until: now.adding(seconds: 60)).map(\.id)
        }
    }

    private func filled(_ commands: [NetworkCommand]) async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        try await fresh.database.write { transaction in
            for command in commands { try transaction.add(command) }
        }
        return fresh
    }
}
