/// One row of a CSV file.
package struct CSVLine: Hashable, Sendable {
    /// The physical line, from 1, on which the row starts.
    package let number: Int
    package let fields: [String]
    /// The row as it stood in the file, without its line end.
    package let raw: String

    package init(number: Int, fields: [String], raw: String) {
        self.number = number
        self.fields = fields
        self.raw = raw
    }
}

/// A line that is not a row of CSV; for the operator, in English.
package struct CSVMistake: Error, Hashable, Sendable {
    package let line: Int
    package let reason: String

    package init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}
