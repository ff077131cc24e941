import Databases
import Operations
import Store
import Synchronization

/// Fails at one statement of an act, then never again.
final class BrokenDisk: Sendable {
    struct Fault: Error {}

    private let left = Mutex(0)

    /// - Parameter statement: which one from now on, from 1; 0 for none.
    func fail(at statement: Int) { left.withLock { $0 = statement } }

    /// Whether the statement has not come yet.
    var isWaiting: Bool { left.withLock { $0 > 0 } }

    func hear(_ sql: String) throws {
        let isNow = left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return left == 0
        }
        if isNow { throw Fault() }
    }
}

extension OpenDoor {
    /// Every row of every table, as text.
    func contents() throws -> [String] {
        guard let server else { return try fileContents() }
        let session = try server.session()
        let tables = try session.texts(
            """
            SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'schema_version' ORDER BY 1
            """)
        return try tables.flatMap { table in
            try session.texts("SELECT '\(table): ' || CAST(t AS TEXT) FROM \(table) t ORDER BY 1")
        }
    }

    private func fileContents() throws -> [String] {
        try door.database.read { transaction in
            let tables = try transaction.all(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            ) { $0.text(0) }
            return try tables.flatMap { table in
                let columns = try transaction.all(
                    "SELECT name FROM pragma_table_info('\(table)') ORDER BY cid"
                ) { $0.text(0) }
                let row = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ' ' || ")
                return try transaction.all("SELECT \(row) FROM \"\(table)\" ORDER BY 1") {
                    "\(table): \($0.text(0))"
                }
            }
        }
    }
}
