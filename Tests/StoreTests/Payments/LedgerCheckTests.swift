import Billing
import Rules
import Store
import Testing

/// A saboteur for each sum that is computed anew: he takes the guards away first.
struct LedgerCheckTests {
    private static let account = Cast.annasAccount

    @Test(arguments: [
        // A dropped entry.
        (["DELETE FROM entries WHERE posting = 'p-1' AND leg = 'revenue'"], "posting p-1 does not"),
        (
            ["DELETE FROM entries WHERE posting = 'payment/bank/42' AND leg = 'payments.bank'"],
            "posting payment/bank/42 does not"
        ),
        // All of a posting's entries.
        (["DELETE FROM entries WHERE posting = 'p-1'"], "posting p-1 does not"),
        // A swapped sign, which still sums to zero.
        (
            ["UPDATE entries SET amount = 0 - amount WHERE posting = 'p-1'"],
            "the main balance of account 100000000001 is kept as 3600, its entries sum to 5600"
        ),
        (
            ["UPDATE entries SET amount = 0 - amount WHERE posting = 'b-1'"],
            "the bonus balance of account 100000000001 is kept as 40, its entries sum to -40"
        ),
        // A reused id: the entries of another act under it.
        (
            [
                """
                INSERT INTO entries (account, posting, leg, amount)
                VALUES (100000000001, 'p-1', 'bonus', 9), (0, 'p-1', 'bonus_issued', -9)
                """
            ], "the bonus balance of account 100000000001 is kept as 40, its entries sum to 49"
        ),
        // A posting that is gone, an account that is gone.
        (["DELETE FROM postings WHERE id = 'p-1'"], "entries of posting p-1 have no posting"),
        (
            ["DELETE FROM balances", "DELETE FROM accounts"],
            "entries of posting b-1 have no posting or no account"
        ),
        // A balance that was helped along, one that is gone.
        (
            ["UPDATE balances SET main = main + 1"],
            "the main balance of account 100000000001 is kept as 3601, its entries sum to 3600"
        ),
        (
            ["DELETE FROM balances"],
            "the main balance of account 100000000001 is kept as 0, its entries sum to 3600"
        ),
        // A payment that says more than its posting, or whose agent is another.
        (["UPDATE payments SET amount = amount + 1"], "payment 42 of bank is not what posting"),
        (["UPDATE payments SET agent = 'kiosk'"], "payment 42 of kiosk is not what posting"),
        // A record that costs more than was taken, or is gone.
        (
            ["UPDATE usage_records SET charge = charge + 1"],
            "the records of load 1 cost 401 at first, its postings take 400"
        ),
        (["DELETE FROM usage_records"], "all records cost 0, the postings of usage take 400"),
        // A cap that counts more or less than its month's records.
        (
            ["UPDATE own_caps SET spent = 399 WHERE kind = 'total'"],
            "the total cap of subscription 1 has 399 as spent, the records of its month cost 400"
        ),
        (
            ["UPDATE own_caps SET spent = 1 WHERE kind = 'data'"],
            "the data cap of subscription 1 has 1 as spent, the records of its month cost 0"
        ),
        (
            ["UPDATE own_caps SET month_until = month_from"],
            "the total cap of subscription 1 has 400 as spent, the records of its month cost 0"
        ),
    ])
    func `what does not add up is found and named`(sabotage: [String], words: String) async throws {
        let fresh = try await filled()
        #expect(try fresh.database.read { try $0.firstLedgerDifference()?.found } == nil)
        try fresh.edit(sabotage)
        let difference = try fresh.database.read { try $0.firstLedgerDifference() }
        let found = try #require(difference)
        #expect(found.found.contains(words), "\(found.found)")
        #expect(try fresh.database.read { try $0.firstDamage() } == found.found)
    }

    @Test func `a wrong balance is shown with the account's postings in their order`()
        async throws
    {
        let fresh = try await filled()
        try fresh.edit(["UPDATE balances SET main = 0"])
        let found = try #require(
            try fresh.database.read { try $0.firstLedgerDifference() })
        #expect(found.lines.map(\.posting) == ["p-1", "payment/bank/42", "usage/1/1/x"])
        #expect(found.lines.map(\.amount.units) == [-1_000, 5_000, -400])
    }

    @Test func `a posting that does not sum to zero is shown with its entries`() async throws {
        let fresh = try await filled()
        try fresh.edit(["DELETE FROM entries WHERE posting = 'p-1' AND leg = 'main'"])
        let found = try #require(
            try fresh.database.read { try $0.firstLedgerDifference() })
        #expect(found.lines.map(\.leg) == ["revenue"])
        #expect(found.lines.map(\.cause) == ["voice-out"])
    }

    private func filled() async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        let account = Self.account
        let fee = try Ledger.posting("p-1", [(account, -1_000)])
        let bonus = try Ledger.bonus("b-1", account, 40)
        let paid = try Posting(
            id: "payment/bank/42", at: Cast.now.adding(seconds: 1),
            valueDate: Zone.utc.date(of: Cast.now), cause: "payment",
            entries: [
                Entry(leg: .main(account: account), amount: Money(units: 5_000)),
                Entry(leg: .payments(agent: "bank"), amount: Money(units: -5_000)),
            ])
        let call = try Ledger.posting(
            "usage/1/1/x", [(account, -400)], at: Cast.now.adding(seconds: 2))
        let payment = TakenPayment(
            receipt: 1, number: try Cast.number(), amount: Money(units: 5_000))
        try await fresh.database.write { transaction throws in
            for posting in [fee, bonus, paid, call] {
                #expect(try transaction.post(posting) == .new)
            }
            try transaction.add(
                payment, agent: "bank", transaction: "42", account: account,
                posting: "payment/bank/42", at: Cast.now)
            try transaction.addUsage("u-1", at: Cast.now, charge: 400)
            for kind in CapKind.allCases {
                let cap = OwnCap(
                    subscription: Cast.anna, kind: kind, amount: Money(units: 9),
                    month: Cast.today.monthOf, spent: Money(units: kind == .total ? 400 : 0))
                try transaction.store(cap, .utc)
            }
        }
        return fresh
    }
}
