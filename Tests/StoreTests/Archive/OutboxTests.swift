import Billing
import Rules
import Store
import Testing

struct OutboxTests {
    private static let notices: [Notice] = [
        .passwordSet(at: Cast.now), .signInLocked(until: Cast.now.adding(seconds: 300)),
        .paymentReceived(amount: Money(units: 250_000), balance: Money(units: -1)),
        .passwordCode(.registration, seed: .max, until: Cast.now),
        .passwordCode(.reset, seed: 1, until: Cast.now),
        .passwordCodeBarred(until: Cast.now),
    ]

    @Test func `notices wait in their order and come back as they were`() async throws {
        let fresh = try await filled()
        let waiting = try fresh.database.read { try $0.waitingNotices(limit: 10) }
        #expect(waiting.map(\.notice) == Self.notices)
        #expect(waiting.map(\.id) == [0, 1, 2, 3, 4, 5])
        #expect(try waiting.allSatisfy { try $0.number == Cast.number() && $0.language == .be })
        #expect(try fresh.database.read { try $0.waitingNotices(limit: 1) }.count == 1)
    }

    @Test func `notices of stops come back as they were`() async throws {
        let stops =
            CapKind.allCases.map { Notice.capReached($0, cap: Money(units: 50_000)) } + [
                .debtCapReached(cap: Money(units: 2_250_000)),
                .noMoneyLeft(balance: Money(units: -4)),
            ]
        let fresh = try await filled(stops)
        let waiting = try fresh.database.read { try $0.waitingNotices(limit: 10) }
        #expect(waiting.map(\.notice) == stops)
    }

    @Test func `what is delivered waits no more and is found by its subscription`() async throws {
        let fresh = try await filled()
        try await fresh.database.write { transaction throws in
            try transaction.markDelivered(1, at: Cast.now)
            try transaction.markDelivered(0, at: Cast.now)
            try transaction.markDelivered(0, at: Cast.now.adding(seconds: 60))
        }
        try fresh.database.read { transaction throws in
            #expect(try transaction.waitingNotices(limit: 10).map(\.id) == [2, 3, 4, 5])
            let delivered = try transaction.deliveredNotices(to: Cast.anna, limit: 10)
            #expect(delivered.map(\.id) == [1, 0])
            #expect(try transaction.deliveredNotices(to: Cast.boris, limit: 10).isEmpty)
        }
        let again = "SELECT count(*) FROM outbox WHERE delivered_at = $1"
        #expect(try fresh.number(again, [.integer(Cast.now.microseconds)]) == 2)
    }

    @Test func `of many who take notices each is taken by one`() async throws {
        let fresh = try await filled()
        let taken = await withTaskGroup(of: [Int64].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let leased = try? await fresh.database.write {
                        try $0.leaseNotices(
                            limit: 2, at: Cast.now, until: Cast.now.adding(seconds: 60))
                    }
                    return leased?.map(\.id) ?? []
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.sorted() == [0, 1, 2, 3, 4, 5])
    }

    @Test func `what was taken and not sent is anybody's when the lease is over`() async throws {
        let fresh = try await filled()
        func lease(at now: Instant) async throws -> [Int64] {
            try await fresh.database.write {
                try $0.leaseNotices(limit: 10, at: now, until: now.adding(seconds: 60))
            }.map(\.id)
        }
        #expect(try await lease(at: Cast.now) == [0, 1, 2, 3, 4, 5])
        try await fresh.database.write { try $0.markDelivered(3, at: Cast.now) }
        #expect(try await lease(at: Cast.now.adding(seconds: 59)) == [])
        #expect(try await lease(at: Cast.now.adding(seconds: 60)) == [0, 1, 2, 4, 5])
    }

    private func filled(_ notices: [Notice] = notices) async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        let number = try Cast.number()
        try await fresh.database.write { transaction throws in
            guard let holder = try transaction.holder(of: number, at: Cast.now) else { return }
            for (id, notice) in notices.enumerated() {
                try transaction.add(notice, id: Int64(id), to: holder, at: Cast.now)
            }
        }
        return fresh
    }
}
