import CSQLite

/// A prepared statement. Parameters `$n` are bound by name: to SQLite the number is only a name,
/// counted by first appearance, so that `$2, $1` would silently swap.
final class SQLiteStatement {
    let handle: OpaquePointer
    /// Position of SQLite → index among the arguments.
    private let order: [Int]
    private let highest: Int

    init(_ handle: OpaquePointer) {
        self.handle = handle
        let count = sqlite3_bind_parameter_count(handle)
        order = (0..<count).map { position in
            guard let name = sqlite3_bind_parameter_name(handle, position + 1) else { return -1 }
            return (Int(String(cString: name).dropFirst()) ?? 0) - 1
        }
        precondition(!order.contains(-1), "parameters are $1, $2, …")
        highest = order.max() ?? -1
    }

    func finalize() { sqlite3_finalize(handle) }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    func bind(_ arguments: [SQLValue]) {
        precondition(highest < arguments.count, "a query lacks its argument \(highest + 1)")
        var position: Int32 = 0
        for index in order {
            position += 1
            bind(arguments[index], at: position)
        }
    }

    func bind(_ value: SQLValue, at position: Int32) {
        // SQLITE_TRANSIENT: the engine copies before the call returns.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: sqlite3_bind_null(handle, position)
        case .integer(let number): sqlite3_bind_int64(handle, position, number)
        case .text(let text):
            // A Swift string given as `const char *` ends with 0; its length is given apart.
            sqlite3_bind_text(handle, position, text, Int32(text.utf8.count), transient)
        case .blob(let bytes):
            sqlite3_bind_blob(handle, position, bytes, Int32(bytes.count), transient)
        }
    }
}
