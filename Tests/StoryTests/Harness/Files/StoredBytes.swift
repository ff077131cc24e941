import CSQLite
import Foundation

/// The database of an operator that is not served: whether it is whole, and what lies in its bytes.
struct StoredBytes {
    let folder: Folder

    /// Checks a copy, so that the server's own recovery still meets what the crash left.
    static func integrityAfterCrash(_ folder: Folder) throws -> String {
        try StoredBytes(folder: Folder(copyOf: folder)).integrity()
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

    /// Names of the files in which these bytes stand.
    func files(with text: String) -> [String] {
        let wanted = Foundation.Data(text.utf8)
        return folder.files.filter {
            FileManager.default.contents(atPath: folder[$0])?.range(of: wanted) != nil
        }
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
