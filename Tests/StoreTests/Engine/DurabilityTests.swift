import Store
import Testing

/// A commit that returned is on disk: nothing else keeps money over a power cut.
@Suite struct `On a file, durability` {
    @Test func `the writer syncs in full over a write-ahead log`() async throws {
        let fresh = try FreshDatabase()
        try await expectFullSync(fresh)
    }

    @Test func `a writer that was opened anew after a failure syncs as well`() async throws {
        let fresh = try FreshDatabase()
        await #expect(throws: StoreFault.self) {
            try await fresh.run("ROLLBACK")
        }
        try await expectFullSync(fresh)
    }

    @Test func `foreign keys are kept`() async throws {
        let fresh = try FreshDatabase()
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.run("INSERT INTO balances (account, main) VALUES (1, 0)")
        }
        #expect(fault?.description.contains("FOREIGN KEY") == true)
    }

    @Test func `readers neither write nor checkpoint`() throws {
        let fresh = try FreshDatabase()
        #expect(try fresh.number("PRAGMA wal_autocheckpoint") == 0)
        #expect(try fresh.number("PRAGMA query_only") == 1)
    }

    private func expectFullSync(_ fresh: FreshDatabase) async throws {
        let found = try await fresh.database.write { transaction throws in
            (
                try transaction.first("PRAGMA synchronous") { $0.integer(0) },
                try transaction.first("PRAGMA journal_mode") { $0.text(0) },
                try transaction.first("PRAGMA foreign_keys") { $0.integer(0) }
            )
        }
        #expect(found.0 == 2)
        #expect(found.1 == "wal")
        #expect(found.2 == 1)
    }
}
