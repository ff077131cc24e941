import Billing
import Databases
import Store
import Testing

/// What the engine itself refuses, should our code ever try it.
struct GuardTests {
    @Test(arguments: [
        // A posting that was closed.
        (
            "INSERT INTO entries (account, posting, leg, amount) VALUES (0, 'p-1', 'opening', 5)",
            "the posting is closed"
        ),
        // Without entries, with one, and with two that do not sum to zero.
        (
            "INSERT INTO postings (id, at, value_date, cause) VALUES ('p-9', 1, 1, 'fee')",
            "a posting is whole"
        ),
        (
            "INSERT INTO postings (id, at, value_date, cause) VALUES ('one', 1, 1, 'fee')",
            "a posting is whole"
        ),
        (
            "INSERT INTO postings (id, at, value_date, cause) VALUES ('odd', 1, 1, 'fee')",
            "a posting is whole"
        ),
        // Money against bonus units.
        (
            "INSERT INTO postings (id, at, value_date, cause) VALUES ('mixed', 1, 1, 'fee')",
            "a posting is whole"
        ),
        // A subscriber's entry whose balance has not been moved.
        (
            "INSERT INTO postings (id, at, value_date, cause) VALUES ('unmoved', 1, 1, 'fee')",
            "a posting is whole"
        ),
        ("UPDATE balances SET main = main + 1", "moved by an entry"),
        ("UPDATE balances SET bonus = 1", "moved by an entry"),
        ("UPDATE balances SET main = main + 100, main_posting = 'p-1'", "moved by an entry"),
        ("UPDATE balances SET main = main + 6, main_posting = 'unmoved'", "moved by an entry"),
        ("UPDATE balances SET main = main + 5, main_posting = 'nothing'", "moved by an entry"),
        ("UPDATE balances SET account = 100000000002", "moved by an entry"),
        ("DELETE FROM balances", "moved by an entry"),
        (
            "INSERT INTO balances (account, main) VALUES (100000000002, 1)", "moved by an entry"
        ),
    ])
    func `money does not move but by a whole posting`(sql: String, words: String) async throws {
        let fresh = try await filled()
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.database.write { transaction in
                try Self.open(in: transaction)
                try transaction.run(sql)
            }
        }
        #expect(fault?.description.contains(words) == true, "\(String(describing: fault))")
        #expect(try fresh.database.read { try $0.firstDamage() } == nil)
    }

    @Test func `entries without their posting do not outlive the act`() async throws {
        let fresh = try await filled()
        await #expect(throws: StoreFault.self) {
            try await fresh.database.write { try Self.open(in: $0) }
        }
        #expect(try fresh.number("SELECT count(*) FROM entries") == 2)
    }

    @Test func `on a file, a balance is not replaced either`() async throws {
        let fresh = try await filled()
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.run(
                "INSERT OR REPLACE INTO balances (account, main) VALUES (100000000001, 7)")
        }
        #expect(fault?.description.contains("moved by an entry") == true)
    }

    @Test(arguments: [
        "DROP TRIGGER balances_are_moved_by_an_entry ON balances",
        "ALTER TABLE balances DISABLE TRIGGER balances_are_moved_by_an_entry",
        """
        CREATE OR REPLACE FUNCTION require_whole_posting() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RETURN NEW; END'
        """,
        """
        CREATE TRIGGER nobody_knows AFTER INSERT ON postings
        FOR EACH STATEMENT EXECUTE FUNCTION refuse('never')
        """,
    ])
    func `on a server, an opening brings back the guards`(sql: String) async throws {
        let fresh = try await filled()
        let before = try guards(fresh)
        #expect(before.count > 20)
        try await fresh.run(sql)
        #expect(try guards(fresh) != before)
        let again = try Database(writing: fresh.place)
        defer { again.close() }
        #expect(try guards(fresh) == before)
    }

    private func guards(_ fresh: FreshDatabase) throws -> [String] {
        try #require(fresh.server).session().texts(
            """
            SELECT tgname || tgenabled::text || pg_get_triggerdef(oid) AS words FROM pg_trigger
            WHERE NOT tgisinternal
            UNION ALL SELECT proname || prosrc FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace ORDER BY 1
            """)
    }

    @Test(arguments: [
        "DROP TRIGGER balances_are_moved_by_an_entry",
        """
        DROP TRIGGER balances_are_moved_by_an_entry;
        CREATE TRIGGER balances_are_moved_by_an_entry BEFORE UPDATE ON balances WHEN 0
        BEGIN SELECT 1; END
        """,
        """
        CREATE TRIGGER nobody_knows AFTER INSERT ON postings
        BEGIN UPDATE accounts SET customer_name = ''; END
        """,
    ])
    func `on a file, an opening brings back what is missing, altered or not ours`(sql: String)
        async throws
    {
        let fresh = try await filled()
        let before = try triggers(fresh.database)
        #expect(before.count > 10)
        for statement in sql.split(separator: ";\nCREATE").map(String.init) {
            let whole = statement.hasPrefix("DROP") || statement.hasPrefix("CREATE")
            try await fresh.run(whole ? statement : "CREATE" + statement)
        }
        #expect(try triggers(fresh.database) != before)
        fresh.database.close()
        let again = try Database(writing: fresh.place)
        defer { again.close() }
        #expect(try triggers(again) == before)
    }

    private func triggers(_ database: Database) throws -> [String] {
        try database.read { transaction in
            try transaction.all(
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
            ) { $0.text(0) }
        }
    }

    /// Entries whose postings are still to be written.
    private static func open(in transaction: Transaction) throws {
        let account = Cast.annasAccount
        for (posting, account, leg, amount) in [
            ("one", 0, "revenue", 5), ("odd", 0, "revenue", 5), ("odd", 0, "opening", -4),
            ("mixed", 0, "revenue", 5), ("mixed", 0, "bonus_issued", -5),
            ("unmoved", account, "main", 5), ("unmoved", 0, "revenue", -5),
        ] as [(String, Int64, String, Int64)] {
            try transaction.run(
                "INSERT INTO entries (account, posting, leg, amount) VALUES ($1, $2, $3, $4)",
                [.integer(account), .text(posting), .text(leg), .integer(amount)])
        }
    }

    private func filled() async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        let posting = try Ledger.posting("p-1", [(Cast.annasAccount, 100)])
        let other = Cast.row(try Cast.number("375295001002"), account: 100_000_000_002)
        try await fresh.database.write { transaction throws in
            #expect(try transaction.post(posting) == .new)
            try transaction.storeAccount(other, at: Cast.now, on: Cast.today)
        }
        return fresh
    }
}
