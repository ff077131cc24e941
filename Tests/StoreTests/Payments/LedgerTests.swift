import Billing
import Seeded
import Store
import Testing

struct LedgerTests {
    private static let all = "SELECT CAST(sum(amount) AS BIGINT) FROM entries"

    @Test func `a posting counts once, whatever comes again under its id`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let account = Cast.annasAccount
        let first = try Ledger.posting("p-1", [(account, 100)])
        let other = try Ledger.posting("p-1", [(account, 5_000)])
        let later = try Ledger.posting(
            "p-1", [(account, 100)], at: Cast.now.adding(seconds: 90_000))
        let arrivals = try await fresh.database.write { transaction throws in
            try [first, later, other].map(transaction.post)
        }
        #expect(arrivals == [.new, .known, .differs])
        #expect(try fresh.database.read { try $0.balance(of: account) } == Money(units: 100))
        #expect(try fresh.number("SELECT count(*) FROM entries") == 2)
    }

    @Test(arguments: [1, 2, 3, 20_261_122] as [UInt64])
    func `a balance is the sum of its entries`(seed: UInt64) async throws {
        let fresh = try await FreshDatabase.withAnna()
        let accounts = [Cast.annasAccount, 100_000_000_002, 100_000_000_003]
        var random = SplitMix64(seed: seed)
        let postings = try (0..<200).map { _ in
            try posting(Int.random(in: 0..<150, using: &random), accounts, &random)
        }
        let rows = try accounts.map { Cast.row(try Cast.number(), account: $0) }
        try await fresh.database.write { transaction throws in
            for row in rows { try transaction.storeAccount(row, at: Cast.start, on: Cast.today) }
        }
        for posting in postings {
            _ = try await fresh.database.write { try $0.post(posting) }
        }
        try fresh.database.read { transaction throws in
            for account in accounts {
                let sum = try transaction.first(
                    "SELECT CAST(sum(amount) AS BIGINT) FROM entries WHERE account = $1",
                    [.integer(account)]
                ) { $0.money(0) }
                #expect(try transaction.balance(of: account) == sum)
            }
            #expect(try transaction.first(Self.all) { $0.integer(0) } == 0)
            #expect(try transaction.firstDamage() == nil)
        }
    }

    @Test func `bonus units are a balance of their own`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let account = Cast.annasAccount
        let given = try Ledger.bonus("b-1", account, 40)
        let paid = try Ledger.posting("p-1", [(account, 700)])
        let used = try Ledger.bonus("b-2", account, -15)
        for posting in [given, paid, used] {
            _ = try await fresh.database.write { try $0.post(posting) }
        }
        #expect(try fresh.database.read { try $0.bonusUnits(of: account) } == 25)
        #expect(try fresh.database.read { try $0.balance(of: account) } == Money(units: 700))
        #expect(try fresh.database.read { try $0.firstDamage() } == nil)
    }

    @Test func `a balance that overflows takes the posting back`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let account = Cast.annasAccount
        let big = try Ledger.posting("p-1", [(account, .max)])
        let more = try Ledger.posting("p-2", [(account, 1)])
        _ = try await fresh.database.write { try $0.post(big) }
        await #expect(throws: StoreFault.self) {
            try await fresh.database.write { try $0.post(more) }
        }
        #expect(try fresh.number("SELECT count(*) FROM postings") == 1)
        #expect(try fresh.database.read { try $0.balance(of: account) } == Money(units: .max))
    }

    @Test func `an account without postings has nothing`() throws {
        let fresh = try FreshDatabase()
        #expect(try fresh.database.read { try $0.balance(of: 42) } == .zero)
    }

    private func posting(_ id: Int, _ accounts: [Int64], _ random: inout SplitMix64) throws
        -> Posting
    {
        let account = accounts[Int.random(in: 0..<accounts.count, using: &random)]
        let units = Int64.random(in: 1...1_000_000, using: &random)
        return try Ledger.posting(
            "p-\(id)", [(account, Bool.random(using: &random) ? units : -units)])
    }
}
