import Billing
import Rules
import Store
import Testing

struct KeptOutcomeTests {
    private static let scope = KeyScope.subscription(Cast.anna)
    private static let until = Cast.now.adding(seconds: 60)

    private let fresh: FreshDatabase
    private let key: IdempotencyKey

    init() async throws {
        fresh = try await FreshDatabase.withAnna()
        key = try #require(IdempotencyKey("key"))
    }

    private func keep(_ outcome: String, scope: KeyScope = scope, at now: Instant = Cast.now)
        async throws -> Bool
    {
        let kept = KeptOutcome(fingerprint: [1], outcome: outcome)
        let (key, until) = (key, Self.until)
        return try await fresh.database.write {
            try $0.keep(kept, key, of: scope, at: now, until: until)
        }
    }

    private func outcome(_ scope: KeyScope = scope, at now: Instant = Cast.now) throws -> String? {
        try fresh.database.read { try $0.keptOutcome(key, of: scope, at: now)?.outcome }
    }

    @Test func `the first outcome of a key stays`() async throws {
        #expect(try await keep("first"))
        #expect(try await !keep("second"))
        #expect(try outcome() == "first")
    }

    @Test func `each has his own keys`() async throws {
        #expect(try await keep("Anna's"))
        #expect(try await keep("Boris's", scope: .subscription(Cast.boris)))
        #expect(try outcome() == "Anna's")
        #expect(try outcome(.number("1")) == nil)
    }

    @Test func `a key is free again when its time is over, swept or not`() async throws {
        #expect(try await keep("first"))
        #expect(try outcome(at: Self.until.adding(seconds: -1)) == "first")
        #expect(try outcome(at: Self.until) == nil)
        #expect(try await keep("second", at: Self.until))
    }

    @Test func `the sweep takes what is over`() async throws {
        #expect(try await keep("first"))
        let (until, next) = (Self.until, Instant(microseconds: Self.until.microseconds + 1))
        try await fresh.database.write { try $0.sweepOutcomes(at: until) }
        #expect(try fresh.number("SELECT count(*) FROM kept_outcomes") == 1)
        try await fresh.database.write { try $0.sweepOutcomes(at: next) }
        #expect(try fresh.number("SELECT count(*) FROM kept_outcomes") == 0)
    }
}
