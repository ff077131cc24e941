import CPostgres

/// What the server answered; freed with the value.
final class PostgresResult {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) { self.handle = handle }

    deinit { PQclear(handle) }

    var isGood: Bool {
        switch PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_EMPTY_QUERY: true
        default: false
        }
    }

    /// The server waits for the rows of a COPY.
    var takesCopy: Bool { PQresultStatus(handle) == PGRES_COPY_IN }

    /// SQLSTATE of what went wrong (PostgreSQL 15, appendix A).
    var state: String? {
        // PG_DIAG_SQLSTATE, a macro that Swift does not see.
        PQresultErrorField(handle, Int32(UInt8(ascii: "C"))).map { String(cString: $0) }
    }

    var rows: Int32 { PQntuples(handle) }

    /// What was done: `COMMIT`, `INSERT 0 1`.
    var word: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// Rows that the statement changed.
    var changes: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// A column that is not read as what it is would be a wrong figure: a sum without a CAST is a
    /// NUMERIC. Oids of BOOLEAN, BYTEA, NAME, BIGINT, SMALLINT, INTEGER, TEXT.
    var isReadable: Bool {
        (0..<PQnfields(handle)).allSatisfy {
            [16, 17, 19, 20, 21, 23, 25].contains(PQftype(handle, $0))
        }
    }

    /// The bytes of a value; nil for a null.
    fileprivate func bytes(_ row: Int32, _ column: Int32) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column)
        else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(handle, row, column)))
    }

    fileprivate func isBytes(_ column: Int32) -> Bool { PQftype(handle, column) == 17 }

    fileprivate func isNumber(_ column: Int32) -> Bool {
        // BOOLEAN, BIGINT, SMALLINT, INTEGER.
        [16, 20, 21, 23].contains(PQftype(handle, column))
    }
}

/// The values of one row, in the binary form of the protocol.
struct PostgresCells: Cells {
    let result: PostgresResult
    let row: Int32

    func isNull(_ column: Int32) -> Bool { result.bytes(row, column) == nil }

    /// By its length: whole numbers of eight, four and two bytes, and a truth value.
    func integer(_ column: Int32) -> Int64 {
        guard let bytes = result.bytes(row, column), result.isNumber(column) else { return 0 }
        return switch bytes.count {
        case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        default: Int64(bytes[0])
        }
    }

    func text(_ column: Int32) -> String {
        guard let bytes = result.bytes(row, column) else { return "" }
        guard !result.isNumber(column) else { return String(integer(column)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    func value(_ column: Int32) -> SQLValue {
        if isNull(column) { return .null }
        if result.isNumber(column) { return .integer(integer(column)) }
        return result.isBytes(column) ? .blob(blob(column)) : .text(text(column))
    }

    func blob(_ column: Int32) -> [UInt8] { result.bytes(row, column).map(Array.init) ?? [] }
}
