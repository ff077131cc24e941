import Billing
import Rules

/// The header line of a subscriber feed: known columns in any order, each once.
package struct SubscriberColumns: Sendable {
    private static let line = "line"

    private let places: SubscriberPlaces
    private let count: Int
    private let headerLine: Int

    /// - Throws: `FeedMistake` for the whole file.
    package init(header line: CSVLine) throws(FeedMistake) {
        try self.init(header: line.fields, line: line.number)
    }

    package init(header: [String], line: Int = 1) throws(FeedMistake) {
        var places: [SubscriberColumn: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = SubscriberColumn(name: name) else {
                let known = SubscriberColumn.allCases.map(\.name).joined(separator: ",")
                throw FeedMistake(column: name, found: name, allowed: "one of \(known)")
            }
            guard places.updateValue(place, forKey: column) == nil else {
                throw FeedMistake(column: name, found: name, allowed: "each column once")
            }
        }
        let missing = SubscriberColumn.allCases.first { $0.isRequired && places[$0] == nil }
        if let missing {
            throw FeedMistake(column: missing.name, found: "", allowed: "this column")
        }
        self.places = SubscriberPlaces(places)
        count = header.count
        headerLine = line
    }

    func isHeader(_ line: CSVLine) -> Bool { line.number == headerLine }

    /// - Throws: `FeedMistake` for this row alone.
    package func row(_ fields: [String], catalogue: FeedChecks) throws(FeedMistake)
        -> SubscriberRow
    {
        var lists = KnownLists()
        return try row(fields, catalogue, &lists)
    }

    func row(_ fields: [String], _ catalogue: FeedChecks, _ lists: inout KnownLists)
        throws(FeedMistake) -> SubscriberRow
    {
        guard fields.count == count else {
            throw FeedMistake(
                column: Self.line, found: "\(fields.count) fields", allowed: "\(count) fields")
        }
        return try SubscriberCells(fields: fields, places: places).row(catalogue, &lists)
    }
}

/// Where each column stands in a row; −1 for one that the file lacks.
struct SubscriberPlaces {
    private let places: [Int]

    init(_ places: [SubscriberColumn: Int]) {
        self.places = SubscriberColumn.allCases.map { places[$0] ?? -1 }
    }

    subscript(column: SubscriberColumn) -> Int { places[column.rawValue] }
}
