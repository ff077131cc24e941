import CSQLite
import Databases
import Foundation

/// The database of an operator that is not served: whether it is whole, and what lies in its bytes.
struct StoredBytes {
    let folder: Folder

    /// Checks a copy, so that the server's own recovery still meets what the crash left.
    static func integrityAfterCrash(_ folder: Folder) throws -> String {
        guard TestServer.address == nil else {
            // The server itself went on; what it holds must add up.
            let words = ["ledger", "verify", "--data", folder.path]
            let verified = try Command.run(Repository.binary, words)
            return verified.status == 0 ? "ok" : verified.text
        }
        return try StoredBytes(folder: Folder(copyOf: folder)).integrity()
    }

    /// `ok`, or what SQLite finds wrong; opening recovers the log of a crash as the server does.
    func integrity() throws -> String {
        var database: OpaquePointer?
        defer { sqlite3_close_v2(database) }
        guard sqlite3_open_v2(try path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw StoryFault("the database does not open: \(message(database))")
        }
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &statement, nil)
        guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0)
        else { throw StoryFault("the database does not answer: \(message(database))") }
        return String(cString: text)
    }

    /// Names of the files, or the server's tables, in which these bytes stand.
    func files(with text: String) throws -> [String] {
        let wanted = Foundation.Data(text.utf8)
        let tables =
            TestServer.address == nil
            ? [] : try OperatorDatabase.of(folder.path).tables(with: text)
        return tables
            + folder.files.filter {
                FileManager.default.contents(atPath: folder[$0])?.range(of: wanted) != nil
            }
    }

    /// As if a program of another version had been here.
    func pretendSchema(_ schema: Int) throws {
        guard TestServer.address == nil else {
            return try OperatorDatabase.of(folder.path).session().run(
                "UPDATE schema_version SET version = \(schema)")
        }
        let words = [try path, "PRAGMA user_version = \(schema)"]
        try Command.run("sqlite3", words).expectSuccess()
    }

    private var path: String {
        get throws {
            let name = folder.files.first { $0.hasSuffix(".db") || $0.hasSuffix(".sqlite") }
            return try folder[name.orFault("no database among \(folder.files)")]
        }
    }

    private func message(_ database: OpaquePointer?) -> String {
        String(cString: sqlite3_errmsg(database))
    }
}
