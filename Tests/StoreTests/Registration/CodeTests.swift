import Billing
import Rules
import Store
import Testing

struct CodeTests {
    private let fresh: FreshDatabase

    init() async throws { fresh = try await FreshDatabase.withAnna() }

    private func stored(seed: Int64 = 1, subscription: Int64? = Cast.anna) -> CodeChecking.Stored {
        CodeChecking.Stored(
            seed: seed, subscription: subscription, expiresAt: Cast.now, triesLeft: 2,
            isUsed: false)
    }

    private func code() throws -> CodeChecking.Stored? {
        try fresh.database.read { try $0.code(of: Cast.number()) }
    }

    private func store(_ code: CodeChecking.Stored) async throws {
        let number = try Cast.number()
        try await fresh.database.write { try $0.storeCode(code, of: number) }
    }

    @Test func `a code comes back as it was, also that of nobody's number`() async throws {
        #expect(try code() == nil)
        for code in [stored(), stored(seed: 2, subscription: nil)] {
            try await store(code)
            #expect(try self.code() == code)
        }
    }

    @Test func `tries are counted down to none and use is noted`() async throws {
        try await store(stored())
        let number = try Cast.number()
        for left in [1, 0, 0] as [Int64] {
            try await fresh.database.write { try $0.countTry(ofCodeOf: number) }
            #expect(try code()?.triesLeft == left)
        }
        try await fresh.database.write { try $0.useCode(of: number, at: Cast.now) }
        #expect(try code()?.isUsed == true)
    }

    @Test func `a try is given back to its own code only`() async throws {
        try await store(stored())
        let number = try Cast.number()
        try await fresh.database.write { transaction throws in
            try transaction.countTry(ofCodeOf: number)
            try transaction.returnTry(ofCode: 2, of: number)
        }
        #expect(try code()?.triesLeft == 1)
        try await fresh.database.write { try $0.returnTry(ofCode: 1, of: number) }
        #expect(try code()?.triesLeft == 2)
    }

    @Test func `a new code is fresh whatever became of the one before`() async throws {
        try await store(stored())
        let number = try Cast.number()
        try await fresh.database.write { transaction throws in
            try transaction.countTry(ofCodeOf: number)
            try transaction.useCode(of: number, at: Cast.now)
        }
        try await store(stored(seed: 2))
        #expect(try code() == stored(seed: 2))
    }

    @Test func `the sweep takes codes that are over`() async throws {
        try await store(stored())
        try await fresh.database.write { try $0.sweepCodes(at: Cast.now) }
        #expect(try code() != nil)
        let next = Instant(microseconds: Cast.now.microseconds + 1)
        try await fresh.database.write { try $0.sweepCodes(at: next) }
        #expect(try code() == nil)
    }
}
