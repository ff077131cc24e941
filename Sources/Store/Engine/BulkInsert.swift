extension Transaction {
    private static let mostRows = 32

    /// Inserts many rows by few statements: what a statement costs beside its rows is shared, and
    /// values go to the engine without a stop.
    /// - Parameters:
    ///   - start: `INSERT INTO table (columns) VALUES`.
    ///   - width: how many columns.
    ///   - end: what comes after the values.
    ///   - write: adds the values of one row, a value for each column.
    func insert<Row>(
        _ start: StaticString, width: Int, from rows: [Row], end: StaticString = "",
        _ write: (Row, inout BulkRow) -> Void
    ) throws {
        let whole = rows.count / Self.mostRows * Self.mostRows
        try insert(start, width, rows[..<whole], by: Self.mostRows, end, write)
        try insert(start, width, rows[whole...], by: 1, end, write)
    }

    private func insert<Row>(
        _ start: StaticString, _ width: Int, _ rows: ArraySlice<Row>, by count: Int,
        _ end: StaticString, _ write: (Row, inout BulkRow) -> Void
    ) throws {
        guard !rows.isEmpty else { return }
        let statement = try bulk(Self.statement(start, width, rows: count, end))
        for first in stride(from: rows.startIndex, to: rows.endIndex, by: count) {
            var values = BulkRow(statement)
            for row in rows[first..<(first + count)] { write(row, &values) }
            precondition(values.count == width * count, "a row lacks a column")
            try run(statement)
        }
    }

    private static func statement(
        _ start: StaticString, _ width: Int, rows: Int, _ end: StaticString
    )
        -> String
    {
        let places = (0..<rows).map { row in
            "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
        }
        return "\(start) \(places.joined(separator: ", ")) \(end)"
    }
}

/// Takes the values of rows one after the other. The statement's parameters stand in their order,
/// so a value's place is its number.
struct BulkRow {
    private let statement: any BulkStatement
    private(set) var count = 0

    init(_ statement: any BulkStatement) { self.statement = statement }

    mutating func add(_ number: Int64) {
        count += 1
        statement.bind(number, at: Int32(count))
    }

    mutating func add(_ number: Int64?) {
        if let number { return add(number) }
        count += 1
        statement.bindNull(at: Int32(count))
    }

    mutating func add(_ text: String) {
        count += 1
        statement.bind(text, at: Int32(count))
    }

    mutating func add(_ bytes: [UInt8]?) {
        count += 1
        if let bytes {
            statement.bind(bytes, at: Int32(count))
        } else {
            statement.bindNull(at: Int32(count))
        }
    }
}
