/// The schema in a database of a server. Several nodes may start at once: one brings it up to date,
/// the others wait.
extension PostgresConnection {
    /// Any number that no other program on the server takes.
    private static let lock = 5_285_917_001

    /// Migrations of before the guards had a file of their own have triggers in SQLite's words.
    private static let dialect = Dialect(tokens: [
        ("{i64}", "BIGINT"), ("{blob}", "BYTEA"), (" {strict}", ""), (" {clustered}", ""),
    ])

    func schema() throws -> Int {
        let transaction = Transaction(self)
        let isThere = try transaction.first("SELECT to_regclass('schema_version') IS NOT NULL") {
            $0.flag(0)
        }
        guard isThere == true else { return 0 }
        return try transaction.first("SELECT version FROM schema_version") {
            Int($0.integer(0))
        } ?? 0
    }

    func migrate() throws { try alone { try bringUpToDate() } }

    /// Inside `alone`.
    func bringUpToDate() throws {
        let schema = try schema()
        let steps = try Migrations.steps(after: schema)
        if schema == 0 { try execute(Self.first) }
        for step in steps {
            let text = Self.dialect.text(step.sql)
            try execute(text.replacing(#/CREATE TRIGGER [^;]*;[^;]*;/#, with: ""))
            try execute("UPDATE schema_version SET version = \(step.schema)")
        }
        // What a file makes apart, because a first load makes it last.
        if schema == 0 { try execute(Self.last) }
    }

    /// In a transaction in which no other node brings anything up to date.
    func alone(_ body: () throws -> Void) throws {
        try execute("BEGIN")
        do {
            // Another node may have millions of rows to change.
            try execute("SET LOCAL lock_timeout = 0")
            try execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
            try body()
            try commit()
        } catch {
            try? execute("ROLLBACK")
            throw error
        }
    }

    /// What an operator types for a database that is ordered by bytes.
    static let createdb =
        "createdb --template=template0 --encoding=UTF8 --locale-provider=libc --locale=C NAME"

    private static let first = """
        CREATE TABLE schema_version (version BIGINT NOT NULL, guards TEXT NOT NULL);
        INSERT INTO schema_version (version, guards) VALUES (0, '');
        CREATE SEQUENCE nodes MINVALUE 0 MAXVALUE 1023 CYCLE
        """

    private static let last =
        DeferredIndexes.statements.joined(separator: ";\n")

    /// Text must be compared by its bytes as everywhere else, and a commit must be on disk.
    func requireOurKind() throws {
        let transaction = Transaction(self)
        let found = try transaction.first(
            """
            SELECT current_setting('server_version_num'), current_setting('server_encoding'),
                CAST(datcollate AS TEXT), CAST(datlocprovider AS TEXT),
                current_setting('fsync'), current_setting('full_page_writes')
            FROM pg_database WHERE datname = current_database()
            """
        ) { row in (0..<6).map { row.text($0) } }
        guard let found, (Int(found[0]) ?? 0) >= 150_000 else {
            throw StoreFault.unusable(
                "the server is too old: \(found?[0] ?? "?"); PostgreSQL 15 or newer")
        }
        // The C library's; b is the server's own since PostgreSQL 17, i is ICU's, by language.
        let isByBytes =
            ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(found[2]) && ["c", "b"].contains(found[3])
        guard found[1] == "UTF8", isByBytes else {
            let order = found[3] == "i" ? "of ICU" : found[2]
            throw StoreFault.unusable(
                "the database has the encoding \(found[1]) and the order \(order); make one with: "
                    + Self.createdb)
        }
        guard found[4] == "on", found[5] == "on" else {
            throw StoreFault.unusable(
                "the server does not sync: fsync=\(found[4]), full_page_writes=\(found[5]); "
                    + "both of them must be on")
        }
    }

    /// Damage of its files is the server's to find, by checksums (`initdb --data-checksums`).
    func damage(thorough: Bool) throws -> String? { nil }
}
