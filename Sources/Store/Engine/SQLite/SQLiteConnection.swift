import CSQLite

/// One connection of libsqlite3 with its prepared statements. Not thread-safe: its owner, the
/// writer's thread or a reader's lease, is the only one that uses it at a time.
final class SQLiteConnection: EngineConnection, @unchecked Sendable {
    enum Role: Sendable { case writer, reader, copy }

    private(set) var handle: OpaquePointer?
    private var statements: [String: SQLiteStatement] = [:]

    /// Opens the file. A writer creates it and sets write-ahead log and full sync; a reader can
    /// neither write nor checkpoint (the WAL-reset bug of versions before 3.51.3); a copy is a file
    /// in the making, which whoever makes it syncs once at the end.
    init(path: String, role: Role) throws(StoreFault) {
        _ = Self.configured
        let flags =
            role == .reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let status = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard status == SQLITE_OK else { throw fault("open \(path)") }
        waitsForOthers()
        try execute("PRAGMA foreign_keys = ON")
        try execute("PRAGMA cache_size = -65536")
        for setting in Self.settings(of: role) { try execute("PRAGMA " + setting) }
    }

    private static func settings(of role: Role) -> [String] {
        switch role {
        case .writer:
            [
                "journal_mode = WAL", "synchronous = FULL",
                // A log that grew while a long read held it back is cut again.
                "journal_size_limit = 67108864",
                // Else INSERT OR REPLACE would pass by the triggers that keep the ledger.
                "recursive_triggers = ON",
            ]
        case .reader: ["wal_autocheckpoint = 0", "query_only = ON"]
        case .copy: ["journal_mode = OFF", "synchronous = OFF"]
        }
    }

    /// Once, before the first connection. Refused when the engine runs already, which does no harm.
    private static let configured = kabinet_sqlite_without_statistics()

    /// How long another connection's lock is waited for.
    func waitsForOthers(milliseconds: Int32 = 5_000) { sqlite3_busy_timeout(handle, milliseconds) }

    deinit { close() }

    func close() {
        for statement in statements.values { statement.finalize() }
        statements = [:]
        sqlite3_close_v2(handle)
        handle = nil
    }

    /// False once SQLite itself has rolled the transaction back.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Runs statements without parameters, one after the other.
    func execute(_ sql: String) throws(StoreFault) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw fault(sql) }
    }

    /// Runs a statement without parameters and rows that comes again and again, prepared once.
    func repeated(_ sql: String) throws(StoreFault) {
        let statement = try statement(sql)
        defer { statement.reset() }
        guard sqlite3_step(statement.handle) == SQLITE_DONE else { throw fault(sql) }
    }

    @discardableResult
    func each(
        _ sql: String, _ arguments: [SQLValue], streams: Bool,
        _ body: (borrowing SQLRow) throws -> Bool
    ) throws -> Int {
        let statement = try statement(sql)
        statement.bind(arguments)
        defer { statement.reset() }
        while true {
            switch sqlite3_step(statement.handle) {
            case SQLITE_ROW:
                guard try body(SQLRow(SQLiteCells(statement: statement.handle))) else { return 0 }
            case SQLITE_DONE: return Int(sqlite3_changes64(handle))
            default: throw fault(sql)
            }
        }
    }

    /// A row that fails leaves those before it, which go with their act: to be able to take back a
    /// statement alone, SQLite would copy each page that it changes.
    func bulk(_ sql: String) throws -> any BulkStatement {
        try statement(sql) {
            $0.replacing("INSERT INTO", with: "INSERT OR FAIL INTO", maxReplacements: 1)
        }
    }

    /// Prepares once and keeps the statement.
    /// - Parameter written: how the engine is told the same.
    func statement(
        _ sql: String, written: (String) -> String = { $0 }
    ) throws(StoreFault) -> SQLiteStatement {
        if let known = statements[sql] { return known }
        var prepared: OpaquePointer?
        let status = sqlite3_prepare_v3(
            handle, written(sql), -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard status == SQLITE_OK, let prepared else { throw fault(sql) }
        let statement = SQLiteStatement(prepared)
        statements[sql] = statement
        return statement
    }

    /// SQLITE_READONLY_ROLLBACK, a macro that Swift does not see.
    private static let readonlyRollback = SQLITE_READONLY | 3 << 8

    func fault(_ sql: String) -> StoreFault { Self.fault(handle, sql) }

    /// Of the last call on a connection.
    static func fault(_ handle: OpaquePointer?, _ sql: String) -> StoreFault {
        // Only who may write can take back what a crash has left half written.
        if sqlite3_extended_errcode(handle) == readonlyRollback {
            return .unusable("a load was cut off while it wrote; run it again, or: kabinet migrate")
        }
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
        return .engine(code: sqlite3_extended_errcode(handle), message: message, sql: sql)
    }
}
