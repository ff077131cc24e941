import Billing
import CSQLite

/// The row under the cursor; valid only inside the closure that got it.
package struct SQLRow: ~Copyable {
    let statement: OpaquePointer

    package func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    package func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(statement, column) == SQLITE_NULL
    }

    package func optionalInteger(_ column: Int32) -> Int64? {
        isNull(column) ? nil : integer(column)
    }

    package func flag(_ column: Int32) -> Bool { integer(column) != 0 }

    package func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    package func blob(_ column: Int32) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, column))
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    package func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    package func money(_ column: Int32) -> Money { Money(units: integer(column)) }

    package func instant(_ column: Int32) -> Instant { Instant(microseconds: integer(column)) }

    package func optionalInstant(_ column: Int32) -> Instant? {
        optionalInteger(column).map(Instant.init(microseconds:))
    }

    package func date(_ column: Int32) -> LocalDate { LocalDate(dayNumber: Int(integer(column))) }
}
