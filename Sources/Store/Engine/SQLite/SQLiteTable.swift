/// Rows into a file's table.
final class SQLiteTable: TableTarget {
    private let connection: SQLiteConnection
    private var statement: SQLiteStatement?

    init(_ connection: SQLiteConnection) { self.connection = connection }

    func begin(_ table: String, _ columns: [String]) throws {
        let places = (1...columns.count).map { "$\($0)" }.joined(separator: ", ")
        statement = try connection.statement(
            "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))")
    }

    func add(_ values: [SQLValue]) throws {
        statement?.bind(values)
        try statement?.run()
    }

    func end() { statement = nil }
}

extension SQLiteConnection {
    func columns(of table: String) throws -> [String] {
        try Transaction(self).all(
            "SELECT name FROM pragma_table_info($1) ORDER BY cid", [.text(table)]
        ) { $0.text(0) }
    }

    /// What was filled without looking at keys.
    func requireForeignKeys() throws {
        let wrong = try Transaction(self).first("PRAGMA foreign_key_check") { $0.text(0) }
        if let wrong { throw StoreFault.unusable("a row of \(wrong) refers to nothing") }
    }
}
