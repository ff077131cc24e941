import CSQLite

/// A prepared statement. Parameters `$n` are bound by name: to SQLite the number is only a name,
/// counted by first appearance, so that `$2, $1` would silently swap.
final class SQLiteStatement: BulkStatement {
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
        rewind()
        sqlite3_clear_bindings(handle)
    }

    /// For one that is run again at once with other values: those of before keep their memory.
    func rewind() { sqlite3_reset(handle) }

    func run() throws {
        defer { rewind() }
        guard sqlite3_step(handle) == SQLITE_DONE else {
            throw SQLiteConnection.fault(sqlite3_db_handle(handle), "many rows at once")
        }
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
        switch value {
        case .null: bindNull(at: position)
        case .integer(let number): bind(number, at: position)
        case .text(let text): bind(text, at: position)
        case .blob(let bytes): bind(bytes, at: position)
        }
    }

    func bindNull(at position: Int32) { sqlite3_bind_null(handle, position) }

    func bind(_ number: Int64, at position: Int32) {
        sqlite3_bind_int64(handle, position, number)
    }

    func bind(_ text: String, at position: Int32) {
        var text = text
        text.withUTF8 { bytes in
            // Without an address it would be null.
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                sqlite3_bind_text(handle, position, "", 0, Self.transient)
                return
            }
            start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                _ = sqlite3_bind_text(
                    handle, position, $0, Int32(bytes.count), Self.transient)
            }
        }
    }

    func bind(_ bytes: [UInt8], at position: Int32) {
        sqlite3_bind_blob(handle, position, bytes, Int32(bytes.count), Self.transient)
    }

    /// SQLITE_TRANSIENT: the engine copies before the call returns.
    private static var transient: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
