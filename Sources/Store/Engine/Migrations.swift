import CSQLite

/// The numbered files of `Migrations/`, forward only; `user_version` counts those applied.
enum Migrations {
    /// In order; a test compares the list with the folder.
    static let list: [(name: String, sql: [UInt8])] = [
        ("m0001_subscribers", PackageResources.m0001_subscribers_sql),
        ("m0002_login", PackageResources.m0002_login_sql),
        ("m0003_ledger", PackageResources.m0003_ledger_sql),
        ("m0004_usage", PackageResources.m0004_usage_sql),
        ("m0005_devices", PackageResources.m0005_devices_sql),
        ("m0006_approvals", PackageResources.m0006_approvals_sql),
        ("m0007_bulk", PackageResources.m0007_bulk_sql),
        ("m0008_installation", PackageResources.m0008_installation_sql),
        ("m0009_closed_postings", PackageResources.m0009_closed_postings_sql),
    ]

    static func apply(to connection: SQLiteConnection) throws {
        let version = try connection.version()
        guard version <= list.count else { throw tooNew(version) }
        for (index, migration) in list.enumerated() where index >= version {
            try connection.execute("BEGIN IMMEDIATE")
            do {
                try connection.execute(dialect(migration.sql))
                try connection.execute("PRAGMA user_version = \(index + 1)")
                try connection.execute("COMMIT")
            } catch {
                try connection.execute("ROLLBACK")
                throw error
            }
        }
    }

    /// A report must not guess at another version's tables.
    static func requireCurrent(in transaction: Transaction) throws {
        let version = try transaction.first("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
        if version > list.count { throw tooNew(version) }
        guard version == list.count else {
            throw StoreFault.unusable(
                "the database has schema \(version) of \(list.count); run: kabinet migrate")
        }
    }

    /// A copy may have an older schema; another program's file or a newer schema says nothing here.
    static func requireKnown(in transaction: Transaction) throws {
        let version = try transaction.first("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
        if version > list.count { throw tooNew(version) }
        guard version > 0 else { throw StoreFault.unusable("this is no database of Kabinet") }
    }

    /// The schema that this program makes.
    static var newest: Int { list.count }

    private static func tooNew(_ version: Int) -> StoreFault {
        .unusable(
            "the database has schema \(version), this program knows \(list.count); "
                + "use the newer program that made it")
    }

    /// Types of both engines: the small token table of the design.
    private static func dialect(_ sql: [UInt8]) -> String {
        var text = String(decoding: sql, as: UTF8.self)
        for (token, type) in tokens { text = text.replacing(token, with: type) }
        return text
    }

    private static let tokens = [
        ("{i64}", "INTEGER"), ("{blob}", "BLOB"), ("{strict}", "STRICT"),
        // A table that is its primary key's tree.
        ("{clustered}", "STRICT, WITHOUT ROWID"),
    ]
}

extension SQLiteConnection {
    func version() throws -> Int {
        try Transaction(self).first("PRAGMA user_version") { Int($0.integer(0)) } ?? 0
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
}
