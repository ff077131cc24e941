import Billing
import Rules
import Store
import Testing

/// What is written once stays: money, records and the archive.
struct AppendOnlyTests {
    private static let tables = [
        "postings", "entries", "archive", "usage_records", "usage_corrections", "fees",
        "network_commands",
    ]

    @Test(arguments: [
        "UPDATE postings SET cause = 'x'", "UPDATE entries SET amount = 5",
        "UPDATE archive SET refusal = NULL", "UPDATE usage_records SET charge = 0",
        "UPDATE fees SET amount = 1", "UPDATE usage_corrections SET charge_after = 8",
        // The correction says 365 → 7, and nothing of what was used.
        "UPDATE usage_records SET charge = 8", "UPDATE usage_records SET steps = '|'",
        "UPDATE usage_records SET charge = 7, seconds = 1",
        "UPDATE usage_records SET charge = 7, value_date = 1",
        "UPDATE usage_records SET charge = 7, subscription = 2",
        "DELETE FROM usage_corrections",
        "DELETE FROM postings", "DELETE FROM entries", "DELETE FROM archive",
        "DELETE FROM usage_records", "DELETE FROM fees", "DELETE FROM network_commands",
        "UPDATE network_commands SET command = 'lift'",
        "UPDATE network_commands SET delivered_at = 1, record_end = 5",
        "UPDATE network_commands SET leased_until = 1, number = 375295001002",
    ])
    func `a row is neither changed nor deleted`(sql: String) async throws {
        let fresh = try await filled()
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.run(sql)
        }
        #expect(fault?.description.contains("append-only") == true)
        try expectOneRowEach(fresh)
    }

    @Test func `a correction lets its record's charge become what it says, once`() async throws {
        let fresh = try await filled()
        let sql = "UPDATE usage_records SET charge = 7, steps = '|', cause = 'voice-out@near'"
        try await fresh.run(sql)
        #expect(try fresh.number("SELECT charge FROM usage_records") == 7)
        await #expect(throws: StoreFault.self) { try await fresh.run(sql) }
    }

    @Test func `a command is taken, and carried out once`() async throws {
        let fresh = try await filled()
        try await fresh.run("UPDATE network_commands SET leased_until = 7")
        try await fresh.run("UPDATE network_commands SET delivered_at = 8")
        #expect(try fresh.number("SELECT delivered_at FROM network_commands") == 8)
        for sql in ["delivered_at = 9", "delivered_at = NULL", "leased_until = 9"] {
            await #expect(throws: StoreFault.self) {
                try await fresh.run("UPDATE network_commands SET \(sql)")
            }
        }
    }

    @Test(arguments: tables)
    func `on a file, a row is not replaced either`(table: String) async throws {
        let fresh = try await filled()
        await #expect(throws: StoreFault.self) {
            try await fresh.run("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1")
        }
    }

    @Test(arguments: tables)
    func `on a server, a table is not emptied either`(table: String) async throws {
        let fresh = try await filled()
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.run("TRUNCATE \(table) CASCADE")
        }
        #expect(fault?.description.contains("append-only") == true)
        try expectOneRowEach(fresh)
    }

    private func expectOneRowEach(_ fresh: FreshDatabase) throws {
        for table in Self.tables {
            let rows = table == "entries" ? 2 : 1
            #expect(try fresh.number("SELECT count(*) FROM \(table)") == Int64(rows))
        }
    }

    private func filled() async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        let posting = try Ledger.posting("p", [(Cast.annasAccount, 100)])
        try await fresh.database.write { transaction throws in
            #expect(try transaction.post(posting) == .new)
            try transaction.archive(
                ArchiveEntry(
                    at: Cast.now, kind: .signIn, act: .signIn, channel: .web, address: "::1",
                    refusal: "wrong-credentials"),
                of: ArchiveSubject(subscription: Cast.anna, number: nil), id: 1)
            try transaction.addUsage("r", at: Cast.now)
            try transaction.run("INSERT INTO usage_corrections VALUES ('main', 'r', 9, 1, 365, 7)")
            try transaction.run("INSERT INTO fees VALUES (1, 5, 'fee', 'super-8', 6, 7)")
            try transaction.add(try Cast.command(1))
        }
        try expectOneRowEach(fresh)
        return fresh
    }
}
