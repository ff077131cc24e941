import CSQLite
import Databases
import Foundation
import Synchronization

/// Holds the database as another writer would: no act of the server ends until it is let go. The
/// server waits for five seconds.
final class HeldWriter: Sendable {
    private enum Holding {
        /// The connection's address.
        case file(UInt)
        case server(ServerSession)
        case nothing
    }

    private let holding: Mutex<Holding>

    init(_ folder: Folder) throws {
        guard TestServer.address == nil else {
            let session = try OperatorDatabase.of(folder.path).session()
            let tables = try session.texts(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            // Readers read on. Who waited for a table while an act has others would deadlock.
            let lock = "LOCK TABLE \(tables.joined(separator: ", ")) IN EXCLUSIVE MODE NOWAIT"
            for attempt in 1... {
                do {
                    try session.run("BEGIN; " + lock)
                    break
                } catch  where attempt < 1_000 {
                    try session.run("ROLLBACK")
                    usleep(10_000)
                }
            }
            holding = Mutex(.server(session))
            return
        }
        var database: OpaquePointer?
        let path = folder["kabinet.sqlite"]
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK
        else { throw StoryFault("\(path) cannot be held") }
        holding = Mutex(.file(UInt(bitPattern: database)))
    }

    deinit { release() }

    func release() {
        holding.withLock { holding in
            if case .file(let address) = holding, let database = OpaquePointer(bitPattern: address)
            {
                sqlite3_exec(database, "ROLLBACK", nil, nil, nil)
                sqlite3_close_v2(database)
            }
            if case .server(let session) = holding { try? session.run("ROLLBACK") }
            holding = .nothing
        }
    }
}
