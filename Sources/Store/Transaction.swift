import CSQLite

/// What the body of an act sees of the database: synchronous, on the connection's own thread, gone
/// when the body returns. A reader's transaction is a snapshot and cannot write.
package final class Transaction {
    /// Hears each statement of an act before it runs; what it throws is the statement's fault.
    package typealias Probe = @Sendable (_ sql: String) throws -> Void

    private let connection: SQLiteConnection
    private let probe: Probe?

    init(_ connection: SQLiteConnection, probe: Probe? = nil) {
        self.connection = connection
        self.probe = probe
    }

    /// Runs a query and maps its rows.
    package func all<Row>(
        _ sql: String, _ arguments: [SQLValue] = [], _ map: (borrowing SQLRow) throws -> Row
    ) throws -> [Row] {
        var rows: [Row] = []
        try each(sql, arguments) { row in
            rows.append(try map(row))
            return true
        }
        return rows
    }

    /// The first row, if any.
    package func first<Row>(
        _ sql: String, _ arguments: [SQLValue] = [], _ map: (borrowing SQLRow) throws -> Row
    ) throws -> Row? {
        var found: Row?
        try each(sql, arguments) { row in
            found = try map(row)
            return false
        }
        return found
    }

    /// Hands row after row until the body answers false; for what does not fit into memory.
    package func each(
        _ sql: String, _ arguments: [SQLValue] = [], _ body: (borrowing SQLRow) throws -> Bool
    ) throws {
        try probe?(sql)
        let statement = try connection.statement(sql)
        statement.bind(arguments)
        defer { statement.reset() }
        while true {
            switch sqlite3_step(statement.handle) {
            case SQLITE_ROW:
                guard try body(SQLRow(statement: statement.handle)) else { return }
            case SQLITE_DONE: return
            default: throw connection.fault(sql)
            }
        }
    }

    /// Runs a statement without rows and returns how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int {
        try each(sql, arguments) { _ in true }
        return connection.changes
    }

    /// For values that are bound one by one, again and again.
    func bulkStatement(_ sql: String) throws -> SQLiteStatement { try connection.statement(sql) }

    func run(_ bulk: SQLiteStatement) throws {
        try probe?("many rows at once")
        defer { bulk.rewind() }
        guard sqlite3_step(bulk.handle) == SQLITE_DONE else {
            throw connection.fault("many rows at once")
        }
    }
}
