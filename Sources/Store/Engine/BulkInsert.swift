extension Transaction {
    private static let mostRows = 32

    /// Inserts many rows by few statements: what a statement costs beside its rows is shared.
    /// - Parameters:
    ///   - start: `INSERT INTO table (columns) VALUES`.
    ///   - width: how many columns.
    ///   - write: adds the values of the rows that an element stands for, row after row.
    func insert<Elements: Sequence>(
        _ start: StaticString, width: Int, from elements: Elements,
        _ write: (Elements.Element, inout [SQLValue]) -> Void
    ) throws {
        let many = Self.statement(start, width, rows: Self.mostRows)
        var values: [SQLValue] = []
        values.reserveCapacity(2 * Self.mostRows * width)
        for element in elements {
            write(element, &values)
            while values.count >= Self.mostRows * width {
                try run(many, values.prefix(Self.mostRows * width))
                values.removeFirst(Self.mostRows * width)
            }
        }
        precondition(values.count.isMultiple(of: width), "a row lacks a column")
        let single = Self.statement(start, width, rows: 1)
        for first in stride(from: 0, to: values.count, by: width) {
            try run(single, values[first..<(first + width)])
        }
    }

    private static func statement(_ start: StaticString, _ width: Int, rows: Int) -> String {
        let places = (0..<rows).map { row in
            "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
        }
        return "\(start) " + places.joined(separator: ", ")
    }
}
