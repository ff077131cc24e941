import CSQLite

/// Somebody who reads the database and does not come to an end, as `sqlite3` in a forgotten shell.
final class HeldReader {
    private var database: OpaquePointer?

    init(_ folder: Folder) throws {
        let path = folder["kabinet.sqlite"]
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
            throw StoryFault("the database does not open")
        }
        sqlite3_busy_timeout(database, 5_000)
        let status = sqlite3_exec(
            database, "BEGIN; SELECT count(*) FROM accounts", nil, nil, nil)
        guard status == SQLITE_OK else {
            throw StoryFault(String(cString: sqlite3_errmsg(database)))
        }
    }

    deinit { sqlite3_close_v2(database) }
}
