/// The schema in a file, where `user_version` counts the steps.
extension SQLiteConnection {
    private static let dialect = Dialect(tokens: [
        ("{i64}", "INTEGER"), ("{blob}", "BLOB"), ("{strict}", "STRICT"),
        // A table that is its primary key's tree.
        ("{clustered}", "STRICT, WITHOUT ROWID"),
    ])

    func schema() throws -> Int {
        try Transaction(self).first("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
    }

    func migrate() throws {
        for step in try Migrations.steps(after: try schema()) {
            try execute("BEGIN IMMEDIATE")
            do {
                try execute(Self.dialect.text(step.sql))
                try execute("PRAGMA user_version = \(step.schema)")
                try execute("COMMIT")
            } catch {
                try execute("ROLLBACK")
                throw error
            }
        }
    }

    /// Money is lost on a power cut unless a commit waits for the disk; so it is read back.
    func requireFullSync() throws {
        let transaction = Transaction(self)
        let synchronous = try transaction.first("PRAGMA synchronous") { $0.integer(0) }
        let journal = try transaction.first("PRAGMA journal_mode") { $0.text(0) }
        guard synchronous == 2, journal == "wal" else {
            throw StoreFault.unusable(
                "the database does not sync: synchronous=\(synchronous ?? -1), "
                    + "journal_mode=\(journal ?? "?"); needed are FULL (2) and wal")
        }
    }

    func damage(thorough: Bool) throws -> String? {
        let pragma = thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"
        let check = try Transaction(self).first(pragma) { $0.text(0) } ?? "no answer"
        return check == "ok" ? nil : check
    }
}
