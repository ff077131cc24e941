import CSQLite
import Databases
import Foundation

/// The database of an operator that is not served, changed by somebody with a shell: the guards
/// are taken away first.
struct TamperedDatabase {
    let folder: Folder

    func run(_ statements: [String]) throws {
        guard TestServer.address == nil else {
            return try OperatorDatabase.of(folder.path).edit(statements)
        }
        var database: OpaquePointer?
        defer { sqlite3_close_v2(database) }
        let path = folder["kabinet.sqlite"]
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw StoryFault("\(path) does not open")
        }
        for name in try guards(database) { try run("DROP TRIGGER \(name)", database) }
        for sql in statements { try run(sql, database) }
    }

    private func run(_ sql: String, _ database: OpaquePointer?) throws {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
            throw StoryFault("\(String(cString: sqlite3_errmsg(database))): \(sql)")
        }
    }

    private func guards(_ database: OpaquePointer?) throws -> [String] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        sqlite3_prepare_v2(database, sql, -1, &statement, nil)
        var names: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW, let name = sqlite3_column_text(statement, 0) {
            names.append(String(cString: name))
        }
        guard !names.isEmpty else { throw StoryFault("nothing guards the ledger") }
        return names
    }
}
