import CPostgres

/// Rows into a server's table, by COPY in its binary form (PostgreSQL 15, COPY, "Binary Format").
final class PostgresTable: TableTarget {
    private static let signature = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
    private static let pieceBytes = 1 << 16

    private let connection: PostgresConnection
    private var piece: [UInt8] = []
    private var sql = ""

    init(_ connection: PostgresConnection) { self.connection = connection }

    func begin(_ table: String, _ columns: [String]) throws {
        sql = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
        let result = PostgresResult(PQexec(connection.handle, sql))
        guard result.takesCopy else { throw connection.fault(sql, result) }
        // No flags, and no more of a header.
        piece = Self.signature + Array(repeating: 0, count: 8)
    }

    func add(_ values: [SQLValue]) throws {
        append(Int16(values.count))
        for value in values {
            switch value {
            case .null: append(Int32(-1))
            case .integer(let number):
                append(Int32(8))
                append(number)
            case .text(let text): append(text.utf8)
            case .blob(let bytes): append(bytes)
            }
        }
        if piece.count >= Self.pieceBytes { try send() }
    }

    func end() throws {
        append(Int16(-1))
        try send()
        guard PQputCopyEnd(connection.handle, nil) == 1 else { throw connection.fault(sql) }
        let result = PostgresResult(PQgetResult(connection.handle))
        while let rest = PQgetResult(connection.handle) { PQclear(rest) }
        guard result.isGood else { throw connection.fault(sql, result) }
    }

    private func append<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.bigEndian) { piece.append(contentsOf: $0) }
    }

    private func append<Bytes: Collection<UInt8>>(_ bytes: Bytes) {
        append(Int32(bytes.count))
        piece.append(contentsOf: bytes)
    }

    private func send() throws {
        let isSent = piece.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                PQputCopyData(connection.handle, $0.baseAddress, Int32($0.count)) == 1
            }
        }
        guard isSent else { throw connection.fault(sql) }
        piece.removeAll(keepingCapacity: true)
    }
}

extension PostgresConnection {
    func columns(of table: String) throws -> [String] {
        try Transaction(self).all(
            """
            SELECT CAST(column_name AS TEXT) FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position
            """, [.text(table)]
        ) { $0.text(0) }
    }
}
