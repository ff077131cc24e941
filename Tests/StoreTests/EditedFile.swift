import CSQLite
import Databases
import Store
import Testing

extension FreshDatabase {
    /// Changes it past the program, as one with a shell would: no keys are looked up, and the
    /// guards are taken away first.
    func edit(_ statements: [String]) throws {
        if let server { return try server.edit(statements) }
        let file = try EditedFile(path)
        for name in try file.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
            try file.run("DROP TRIGGER \(name)")
        }
        for sql in statements { try file.run(sql) }
    }
}

/// A database file without any of our code.
final class EditedFile {
    private var handle: OpaquePointer?

    init(_ path: String) throws {
        try #require(sqlite3_open(path, &handle) == SQLITE_OK)
        sqlite3_busy_timeout(handle, 10_000)
    }

    deinit { sqlite3_close_v2(handle) }

    func run(_ sql: String) throws {
        let status = sqlite3_exec(handle, sql, nil, nil, nil)
        try #require(status == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
    }

    /// The first column of each row.
    func texts(_ sql: String) throws -> [String] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        try #require(sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK)
        var found: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            found.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
        }
        return found
    }
}
