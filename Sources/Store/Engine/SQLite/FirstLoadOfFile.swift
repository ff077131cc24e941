import CSQLite

/// The first load of an operator whose process is alone with the file.
extension SQLiteEngine {
    /// No indexes, no keys to look up, and a journal that holds what a chunk overwrites instead of
    /// all that it writes. A commit is as durable as ever. Another open connection keeps the
    /// write-ahead log, which only costs time; one that comes later is waited for.
    func beginFirstLoad() async throws {
        closeReaders()
        try await maintain { connection in
            try connection.execute("PRAGMA foreign_keys = OFF")
            connection.waitsForOthers(milliseconds: 0)
            do {
                try connection.execute("PRAGMA journal_mode = TRUNCATE")
            } catch StoreFault.engine(let code, _, _) where code & 0xFF == SQLITE_BUSY {
                // It is faster without the log, not more right.
            }
            connection.waitsForOthers(milliseconds: 600_000)
            // Rows are only added at the end: a page is not asked for again.
            try connection.execute("PRAGMA cache_size = -16384")
            try connection.execute("BEGIN IMMEDIATE")
            try DeferredIndexes.drop(on: connection)
            try SQLiteGuards.lift(on: connection)
            try connection.execute("COMMIT")
        }
    }

    func endFirstLoad(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws {
        closeReaders()
        try await maintain { connection in
            // The sort has as much memory as the cache, and a thread of its own.
            try connection.execute("PRAGMA threads = 1")
            try DeferredIndexes.make(on: connection, progress: progress)
            try SQLiteGuards.apply(to: connection)
            try connection.execute("PRAGMA threads = 0")
            try connection.execute("PRAGMA cache_size = -65536")
            try connection.execute("PRAGMA foreign_keys = ON")
            try connection.execute("PRAGMA journal_mode = WAL")
            try connection.requireFullSync()
            connection.waitsForOthers()
        }
    }
}

extension DeferredIndexes {
    /// - Parameter progress: called with how many are done, of how many.
    static func make(on connection: SQLiteConnection, progress: (Int, Int) -> Void = { _, _ in })
        throws
    {
        for (done, statement) in statements.enumerated() {
            progress(done, all.count)
            try connection.execute(statement)
        }
        progress(all.count, all.count)
    }

    static func drop(on connection: SQLiteConnection) throws {
        for index in all where index.name != inOrder {
            try connection.execute("DROP INDEX IF EXISTS \(index.name)")
        }
    }
}
