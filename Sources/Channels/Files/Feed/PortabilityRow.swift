import Billing
import Rules

/// One row of the portability file (MNP): from `at` on `holder` serves the number. A return to
/// the first operator is one more row.
package enum PortabilityRow {
    /// The header line, exactly.
    package static let header = ["number", "holder", "at"]

    /// - Throws: `FeedMistake` for the whole file.
    package static func checkHeader(_ fields: [String]) throws(FeedMistake) {
        guard fields == header else {
            throw FeedMistake(
                column: "line", found: fields.prefix(header.count + 1).joined(separator: ","),
                allowed: header.joined(separator: ","))
        }
    }

    /// - Throws: `FeedMistake` for this row alone.
    package static func parse(_ fields: [String], catalogue: FeedChecks) throws(FeedMistake)
        -> PortedNumber
    {
        guard fields.count == header.count else {
            throw FeedMistake(
                column: "line", found: "\(fields.count) fields", allowed: "\(header.count) fields")
        }
        let number = try FeedCell(column: "number", text: fields[0]).number(catalogue)
        let holder = try FeedCell(column: "holder", text: fields[1]).known(catalogue.holders)
        let at = try FeedCell(column: "at", text: fields[2]).instant()
        return PortedNumber(number: number, holder: holder, at: at)
    }
}
