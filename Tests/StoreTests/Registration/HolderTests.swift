import Billing
import Rules
import Store
import Testing

/// Who holds a number at an instant, over number changes and re-issue.
struct HolderTests {
    private static let second = Instant(seconds: 1_780_000_000)

    @Test func `a number is held from its first instant on`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        #expect(try holder(fresh, at: Cast.start)?.subscription == Cast.anna)
        #expect(try holder(fresh, at: before(Cast.start)) == nil)
        #expect(try holder(fresh, "375295001002", at: Cast.now) == nil)
    }

    @Test func `what the doors need comes with the holder`() async throws {
        let fresh = try FreshDatabase()
        let row = Cast.row(try Cast.number(), changedAt: Self.second)
        try await fresh.database.write { transaction throws in
            try transaction.connect(row)
            try transaction.setPassword("$argon2id$1", of: Cast.anna, at: Cast.start)
            try transaction.setPassword("$argon2id$2", of: Cast.anna, at: Cast.now)
        }
        #expect(
            try holder(fresh, at: Cast.now)
                == NumberHolder(
                    subscription: Cast.anna, number: try Cast.number(),
                    accountDay: AccountDay(account: Cast.annasAccount, lastDay: Cast.today),
                    language: .be, contractFrom: Zone.utc.date(of: Cast.start), closedAt: nil,
                    simChangedAt: Self.second,
                    credentials: Credentials(passwordHash: "$argon2id$2", version: 2)))
    }

    @Test func `a number change moves the subscription at its instant`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let next = try Cast.number("375295007777")
        try await fresh.database.write { transaction throws in
            try transaction.takeNumbers(of: Cast.anna, until: Self.second)
            try transaction.giveNumber(next, to: Cast.anna, from: Self.second)
        }
        #expect(try holder(fresh, at: before(Self.second))?.subscription == Cast.anna)
        #expect(try holder(fresh, at: Self.second) == nil)
        #expect(try holder(fresh, next.digits, at: before(Self.second)) == nil)
        #expect(try holder(fresh, next.digits, at: Self.second)?.subscription == Cast.anna)
        let now = try fresh.database.read { try $0.holder(subscription: Cast.anna, at: Cast.now) }
        #expect(now?.number == next)
    }

    @Test func `a re-issued number is somebody else's from its instant on`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let row = Cast.row(try Cast.number(), account: 100_000_000_002)
        try await fresh.database.write { transaction throws in
            try transaction.setContractEnd(
                of: Cast.anna, at: Self.second, now: Cast.now)
            try transaction.connect(row, as: Cast.boris, from: Self.second)
        }
        #expect(try holder(fresh, at: before(Self.second))?.subscription == Cast.anna)
        let next = try holder(fresh, at: Self.second)
        #expect(next?.subscription == Cast.boris)
        #expect(next?.credentials == nil)
        let gone = try fresh.database.read { try $0.holder(subscription: Cast.anna, at: Cast.now) }
        #expect(gone == nil)
    }

    @Test func `between two contracts a number is nobody's`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let row = Cast.row(try Cast.number(), account: 100_000_000_002)
        try await fresh.database.write { transaction throws in
            try transaction.setContractEnd(
                of: Cast.anna, at: Self.second, now: Cast.now)
            try transaction.connect(row, as: Cast.boris, from: Cast.now)
        }
        #expect(try holder(fresh, at: Self.second) == nil)
        #expect(try holder(fresh, at: before(Cast.now)) == nil)
        #expect(try holder(fresh, at: Cast.now)?.subscription == Cast.boris)
    }

    @Test func `closing ends the sessions of that contract alone`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let row = Cast.row(try Cast.number("375297001002"), account: 100_000_000_002)
        try await fresh.database.write { transaction throws in
            try transaction.connect(row, as: Cast.boris)
            for (hash, id) in [(UInt8(1), Cast.anna), (2, Cast.boris)] {
                try transaction.addSession(
                    hash: [hash], subscription: id, address: "::1", at: Cast.now)
            }
            try transaction.setContractEnd(
                of: Cast.anna, at: Cast.now, now: Cast.now)
        }
        try fresh.database.read { transaction throws in
            #expect(try transaction.session(hash: [1], at: Cast.now) == nil)
            #expect(try transaction.session(hash: [2], at: Cast.now) != nil)
        }
    }

    private func before(_ instant: Instant) -> Instant {
        Instant(microseconds: instant.microseconds - 1)
    }

    private func holder(
        _ fresh: FreshDatabase, _ digits: String = "375295001001", at instant: Instant
    ) throws -> NumberHolder? {
        let number = try Cast.number(digits)
        return try fresh.database.read { try $0.holder(of: number, at: instant) }
    }
}
