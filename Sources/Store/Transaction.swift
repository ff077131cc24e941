import Rules

/// What the body of an act sees of the database: synchronous, on the connection's own thread, gone
/// when the body returns. A reader's transaction is a snapshot and cannot write.
package final class Transaction {
    /// Hears each statement of an act before it runs; what it throws is the statement's fault.
    package typealias Probe = @Sendable (_ sql: String) throws -> Void

    /// Balances that the act's postings have moved; but for the first load's.
    package internal(set) var moves = BalanceMoves()
    private let connection: any EngineConnection
    private let probe: Probe?

    init(_ connection: any EngineConnection, probe: Probe? = nil) {
        self.connection = connection
        self.probe = probe
    }

    /// Runs a query and maps its rows.
    package func all<Row>(
        _ sql: String, _ arguments: [SQLValue] = [], _ map: (borrowing SQLRow) throws -> Row
    ) throws -> [Row] {
        var rows: [Row] = []
        try ask(sql, arguments) { row in
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
        try ask(sql, arguments) { row in
            found = try map(row)
            return false
        }
        return found
    }

    /// Hands row after row until the body answers false; for what does not fit into memory. The
    /// body asks nothing itself.
    package func each(
        _ sql: String, _ arguments: [SQLValue] = [], _ body: (borrowing SQLRow) throws -> Bool
    ) throws {
        try probe?(sql)
        try connection.each(sql, arguments, streams: true, body)
    }

    /// Runs a statement without rows and returns how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ arguments: [SQLValue] = []) throws -> Int {
        try ask(sql, arguments) { _ in true }
    }

    @discardableResult
    private func ask(
        _ sql: String, _ arguments: [SQLValue], _ body: (borrowing SQLRow) throws -> Bool
    ) throws -> Int {
        try probe?(sql)
        return try connection.each(sql, arguments, streams: false, body)
    }

    /// For values that are bound one by one, again and again.
    func bulk(_ sql: String) throws -> any BulkStatement { try connection.bulk(sql) }

    func run(_ bulk: any BulkStatement) throws {
        try probe?("many rows at once")
        try bulk.run()
    }

    /// Which schema the database has; 0 for none.
    func schema() throws -> Int { try connection.schema() }

    /// What is wrong with how the engine keeps the data; nil if all is well.
    func engineDamage(thorough: Bool) throws -> String? {
        try connection.damage(thorough: thorough)
    }
}

extension Transaction {
    /// Lists of so many keys, so that few statements are prepared for any number of them.
    private static let lists = [1, 8, 128]

    /// Runs a query that has `IN {keys}` for many keys and maps the rows, list after list.
    /// - Parameter arguments: those before the keys.
    func all<Row>(
        _ sql: String, _ arguments: [SQLValue] = [], keys: [SQLValue],
        _ map: (borrowing SQLRow) throws -> Row
    ) throws -> [Row] {
        var rows: [Row] = []
        var rest = keys[...]
        while !rest.isEmpty {
            let width = Self.lists.first { $0 >= rest.count } ?? Self.lists.last ?? 1
            let list = rest.prefix(width)
            rest = rest.dropFirst(width)
            // What a list lacks is filled with a key of it.
            let filled = list + Array(repeating: list[list.startIndex], count: width - list.count)
            let places = (1...width).map { "$\(arguments.count + $0)" }.joined(separator: ", ")
            rows += try all(
                sql.replacing("{keys}", with: "(\(places))"), arguments + filled, map)
        }
        return rows
    }
}
