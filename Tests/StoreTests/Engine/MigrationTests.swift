import Billing
import Foundation
import Rules
import Store
import Testing

struct MigrationTests {
    @Test func `every file of the folder is applied, in order`() throws {
        let fresh = try FreshDatabase()
        let files = try Repository.files(".sql").filter { $0.path.hasPrefix("Migrations/") }
        #expect(try fresh.database.read { try $0.contents() }.schema == files.count)
        for (index, file) in files.enumerated() {
            let number = String(repeating: "0", count: 4 - "\(index + 1)".count) + "\(index + 1)"
            #expect(file.path.hasPrefix("Migrations/m\(number)_"))
        }
    }

    @Test func `the schema from nothing is what the files say`() throws {
        let fresh = try FreshDatabase()
        var tables: Set<String> = []
        var triggers: Set<String> = []
        /// Names with their tables.
        var indexes: [String: String] = [:]
        let guards = "Guards/\(fresh.server == nil ? "sqlite" : "postgres").sql"
        let files = try Repository.files(".sql").filter {
            $0.path.hasPrefix("Migrations/") || $0.path == guards
        }
        for line in files.map(\.text).joined().split(separator: "\n") {
            if let made = line.firstMatch(of: /^CREATE TABLE (\w+)/) {
                tables.insert(String(made.1))
            } else if let made = line.firstMatch(of: /^CREATE TRIGGER (\w+)/) {
                triggers.insert(String(made.1))
            } else if let made = line.firstMatch(of: /^CREATE (?:UNIQUE )?INDEX (\w+) ON (\w+)/) {
                indexes[String(made.1)] = String(made.2)
            } else if let dropped = line.firstMatch(of: /^DROP TABLE (\w+)/) {
                tables.remove(String(dropped.1))
                indexes = indexes.filter { $0.value != String(dropped.1) }
            } else if let renamed = line.firstMatch(of: /^ALTER TABLE (\w+) RENAME TO (\w+)/) {
                tables.remove(String(renamed.1))
                tables.insert(String(renamed.2))
            } else if let dropped = line.firstMatch(of: /^DROP INDEX (\w+)/) {
                indexes[String(dropped.1)] = nil
            }
        }
        let deferred = try Repository.files(".swift")
            .first { $0.path.hasSuffix("DeferredIndexes.swift") }?.text
            .matches(of: /\("(\w+)", "(?:UNIQUE )?INDEX"/).map { String($0.1) }
        #expect(deferred?.isEmpty == false)
        #expect(try fresh.names(.table) == tables)
        #expect(try fresh.names(.trigger) == triggers)
        #expect(try fresh.names(.index) == Set(indexes.keys).union(deferred ?? []))
    }

    @Test func `on a file, a ledger of before its postings were closed goes on`() async throws {
        let fresh = try FreshDatabase()
        fresh.database.close()
        let path = fresh.folder + "/older.db"
        try older(path, schema: 8)
        let database = try Database(writing: .file(path))
        defer { database.close() }
        #expect(try database.read { try $0.firstDamage() } == nil)
        #expect(try database.read { try $0.balance(of: 7) } == Money(units: 700))
        let again = try Ledger.posting("p-1", [(7, 700)])
        let next = try Ledger.posting("p-2", [(7, -50)])
        let arrivals = try await database.write { transaction throws in
            try [again, next].map(transaction.post)
        }
        #expect(arrivals == [.known, .new])
        #expect(try database.read { try $0.balance(of: 7) } == Money(units: 650))
        #expect(try database.read { try $0.firstDamage() } == nil)
    }

    /// An operator of an older program, with a payment.
    private func older(_ path: String, schema: Int) throws {
        let file = try EditedFile(path)
        let steps = try Repository.files(".sql").filter { $0.path.hasPrefix("Migrations/") }
        for step in steps.prefix(schema) {
            let types = ["{i64}": "INTEGER", "{blob}": "BLOB", "{strict}": "STRICT"]
            let text = types.reduce(step.text) { $0.replacing($1.key, with: $1.value) }
            try file.run(text.replacing("{clustered}", with: "STRICT, WITHOUT ROWID"))
        }
        try file.run("PRAGMA user_version = \(schema)")
        try file.run(
            """
            INSERT INTO accounts VALUES (7, 'Anna', 'person', 'advance', 0, 1);
            INSERT INTO postings VALUES ('p-1', 1, 1, 'voice-out');
            INSERT INTO entries (account, posting, leg, amount)
            VALUES (7, 'p-1', 'main', 700), (0, 'p-1', 'revenue', -700);
            INSERT INTO balances (account, main) VALUES (7, 700);
            """)
    }

    @Test func `on a server, the tables are those of a file`() throws {
        let fresh = try FreshDatabase()
        let file = try FreshDatabase(isFile: true)
        let columns = try fresh.columns()
        #expect(columns.count > 100)
        #expect(columns == (try file.columns()))
    }

    @Test func `on a file, every table keeps its types`() throws {
        let fresh = try FreshDatabase()
        let loose = try fresh.number(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                + "AND name NOT LIKE 'sqlite%' AND strict = 0")
        #expect(loose == 0)
    }

    @Test func `opening again changes nothing`() async throws {
        let fresh = try await FreshDatabase.withAnna()
        let before = try fresh.schema()
        fresh.database.close()
        for _ in 0..<2 {
            let again = try Database(writing: fresh.place)
            #expect(try fresh.schema() == before)
            let holder = try again.read { try $0.holder(of: Cast.number(), at: Cast.now) }
            #expect(holder?.subscription == Cast.anna)
            again.close()
        }
    }

    @Test func `a newer schema is refused by writers and by reports`() async throws {
        let fresh = try FreshDatabase()
        try await fresh.pretendSchema(99)
        let report = #expect(throws: StoreFault.self) { try Database(reading: fresh.place) }
        #expect(report?.description.contains("newer program") == true)
        fresh.database.close()
        let writer = #expect(throws: StoreFault.self) { try Database(writing: fresh.place) }
        #expect(writer?.description.contains("newer program") == true)
    }

    @Test func `an older schema is refused by reports, which say what to do`() async throws {
        let fresh = try FreshDatabase()
        try await fresh.pretendSchema(1)
        let fault = #expect(throws: StoreFault.self) { try Database(reading: fresh.place) }
        #expect(fault?.description.contains("kabinet migrate") == true)
    }

    @Test func `a file that is no database is refused`() throws {
        let fresh = try FreshDatabase()
        let other = fresh.folder + "/letter.db"
        try String(repeating: "Dear Anna, ", count: 1_000)
            .write(toFile: other, atomically: true, encoding: .utf8)
        #expect(throws: StoreFault.self) { try Database(writing: .file(other)) }
        #expect(throws: StoreFault.self) { try Database(reading: .file(other)) }
        #expect(throws: StoreFault.self) { try Database(reading: .file(fresh.folder + "/none.db")) }
    }
}
