/// A copy of a database on either engine: a backup of a server's, or a move from one to the other.
package struct DatabaseCopy: Sendable {
    /// Called with the rows that are done, of how many.
    package typealias Progress = (Int64, Int64) -> Void

    private let source: Database
    private let progressEvery: Int64 = 10_000

    package init(of source: Database) { self.source = source }

    /// Copies one state into a file that is to come. The file is whole by itself; whoever made it
    /// syncs it.
    package func make(atFile path: String, _ progress: Progress) throws {
        try OwnedFile.make(path)
        let connection = try SQLiteConnection(path: path, role: .copy)
        defer { connection.close() }
        try connection.migrate()
        try connection.execute("PRAGMA foreign_keys = OFF")
        try connection.execute("BEGIN")
        try fill(SQLiteTable(connection), on: connection, progress)
        try connection.execute("COMMIT")
        try DeferredIndexes.make(on: connection)
        try connection.requireForeignKeys()
        try SQLiteGuards.apply(to: connection)
    }

    /// Copies one state into a server's database that has nothing in it yet: all of it, or nothing.
    package func make(at address: PostgresAddress, _ progress: Progress) throws {
        let connection = try PostgresConnection(address, for: .reports)
        defer { connection.close() }
        try connection.requireOurKind()
        try connection.alone {
            guard try connection.schema() == 0 else {
                throw StoreFault.unusable(
                    "\(address.url) has tables of Kabinet already; make a new database with: "
                        + PostgresConnection.createdb)
            }
            try connection.bringUpToDate()
            try fill(PostgresTable(connection), on: connection, progress)
            try connection.renewGuards()
        }
    }

    private func fill(
        _ target: any TableTarget, on connection: any EngineConnection, _ progress: Progress
    ) throws {
        let copy = Transaction(connection)
        try source.read { original in
            let counts = try Tables.all.map { try original.count(of: $0) }
            let all = counts.reduce(0, +)
            var done: Int64 = 0
            for (table, count) in zip(Tables.all, counts) {
                let columns = try connection.columns(of: table)
                try target.begin(table, columns)
                try original.eachRow(of: table, columns) { values in
                    try target.add(values)
                    done += 1
                    if done.isMultiple(of: progressEvery) { progress(done, all) }
                }
                try target.end()
                let copied = try copy.count(of: table)
                guard copied == count else {
                    throw StoreFault.unusable("\(table) has \(count) rows, its copy \(copied)")
                }
            }
            let contents = try original.contents()
            guard try copy.contents() == contents else {
                throw StoreFault.unusable("the copy does not add up to what the original does")
            }
            progress(all, all)
        }
    }
}

/// Only with names of `Tables` and of their columns.
extension Transaction {
    fileprivate func count(of table: String) throws -> Int64 {
        try first("SELECT count(*) FROM " + table) { $0.integer(0) } ?? 0
    }

    fileprivate func eachRow(
        of table: String, _ columns: [String], _ body: ([SQLValue]) throws -> Void
    ) throws {
        let sql = "SELECT " + columns.joined(separator: ", ") + " FROM " + table
        try each(sql) { row in
            try body((0..<Int32(columns.count)).map { row.value($0) })
            return true
        }
    }
}
