import Billing
import Rules
import Store
import Testing

struct SessionTests {
    private static let hash: [UInt8] = [1, 2, 3]

    @Test func `a session brings its subscriber`() async throws {
        let fresh = try await signedIn()
        let stored = try #require(try session(fresh))
        #expect(stored.life == SessionLife(createdAt: Cast.now, usedAt: Cast.now))
        #expect(stored.closedAt == nil)
        let subscriber = stored.subscriber
        #expect(subscriber.id == Cast.anna)
        #expect(try subscriber.number == Cast.number())
        #expect(subscriber.account == Cast.annasAccount)
        #expect(subscriber.customerName == "Анна Коваль")
        #expect(subscriber.language == .be)
        #expect(subscriber.tariff == "super-8")
        #expect(subscriber.state == .active)
        #expect(subscriber.contractFrom == Zone.utc.date(of: Cast.start))
    }

    @Test func `a session sees the number and the tariff of its instant`() async throws {
        let fresh = try await signedIn()
        let number = try Cast.number("375295007777")
        let change = Cast.now.adding(seconds: 10)
        try await fresh.database.write { transaction throws in
            try transaction.takeNumbers(of: Cast.anna, until: change)
            try transaction.giveNumber(number, to: Cast.anna, from: change)
            try transaction.setTariff("super", of: Cast.anna, from: change)
        }
        let before = try session(fresh, at: Instant(microseconds: change.microseconds - 1))
        #expect(try before?.subscriber.number == Cast.number())
        #expect(before?.subscriber.tariff == "super-8")
        let after = try session(fresh, at: change)
        #expect(after?.subscriber.number == number)
        #expect(after?.subscriber.tariff == "super")
    }

    @Test func `use moves forward only`() async throws {
        let fresh = try await signedIn()
        for seconds in [60, 30] as [Int64] {
            try await fresh.database.write {
                try $0.touchSession(hash: Self.hash, at: Cast.now.adding(seconds: seconds))
            }
        }
        #expect(try session(fresh)?.life.usedAt == Cast.now.adding(seconds: 60))
    }

    @Test func `a session ends once`() async throws {
        let fresh = try await signedIn()
        let ended = try await fresh.database.write { transaction throws in
            [
                try transaction.endSession(hash: [9]), try transaction.endSession(hash: Self.hash),
                try transaction.endSession(hash: Self.hash),
            ]
        }
        #expect(ended == [false, true, false])
        #expect(try session(fresh) == nil)
    }

    @Test func `all sessions of a subscriber end together`() async throws {
        let fresh = try await signedIn()
        try await fresh.database.write {
            try $0.addSession(hash: [9], subscription: Cast.anna, address: "::1", at: Cast.now)
        }
        let counts = try await fresh.database.write { transaction throws in
            let earlier = Instant(microseconds: Cast.now.microseconds - 1)
            return [
                try transaction.liveSessions(of: Cast.anna, usedSince: earlier),
                try transaction.liveSessions(of: Cast.anna, usedSince: Cast.now),
                try transaction.endSessions(of: Cast.boris),
                try transaction.endSessions(of: Cast.anna),
                try transaction.liveSessions(of: Cast.anna, usedSince: earlier),
            ]
        }
        #expect(counts == [2, 0, 0, 2, 0])
    }

    @Test func `the sweep takes what idled out and leaves the rest`() async throws {
        let fresh = try await signedIn()
        let next = Instant(microseconds: Cast.now.microseconds + 1)
        try await fresh.database.write {
            try $0.sweep(now: Cast.now, idleBefore: Cast.now, windowsBefore: Cast.now)
        }
        #expect(try session(fresh) != nil)
        try await fresh.database.write {
            try $0.sweep(now: Cast.now, idleBefore: next, windowsBefore: Cast.now)
        }
        #expect(try session(fresh) == nil)
    }

    private func signedIn() async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        try await fresh.database.write {
            try $0.addSession(
                hash: Self.hash, subscription: Cast.anna, address: "192.0.2.7", at: Cast.now)
        }
        return fresh
    }

    private func session(_ fresh: FreshDatabase, at now: Instant = Cast.now) throws
        -> StoredSession?
    {
        try fresh.database.read { try $0.session(hash: Self.hash, at: now) }
    }
}
