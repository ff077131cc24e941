import CSQLite
import Foundation
import Synchronization

/// Holds the database as another writer would: no act of the server ends until it is let go. The
/// server waits for five seconds.
final class HeldWriter: Sendable {
    /// The connection's address; 0 once it is closed.
    private let connection: Mutex<UInt>

    init(_ folder: Folder) throws {
        var database: OpaquePointer?
        let path = folder["kabinet.sqlite"]
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK
        else { throw StoryFault("\(path) cannot be held") }
        connection = Mutex(UInt(bitPattern: database))
    }

    deinit { release() }

    func release() {
        connection.withLock { address in
            guard let database = OpaquePointer(bitPattern: address) else { return }
            sqlite3_exec(database, "ROLLBACK", nil, nil, nil)
            sqlite3_close_v2(database)
            address = 0
        }
    }
}
