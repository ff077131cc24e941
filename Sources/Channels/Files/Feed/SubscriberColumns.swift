import Rules

/// The header line of a subscriber feed: known columns in any order, each once.
package struct SubscriberColumns: Sendable {
    private static let line = "line"

    private let places: [SubscriberColumn: Int]
    private let count: Int

    /// - Throws: `FeedMistake` for the whole file.
    package init(header: [String]) throws(FeedMistake) {
        var places: [SubscriberColumn: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = SubscriberColumn(rawValue: name) else {
                let known = SubscriberColumn.allCases.map(\.rawValue).joined(separator: ",")
                throw FeedMistake(column: name, found: name, allowed: "one of \(known)")
            }
            guard places.updateValue(place, forKey: column) == nil else {
                throw FeedMistake(column: name, found: name, allowed: "each column once")
            }
        }
        let missing = SubscriberColumn.allCases.first { $0.isRequired && places[$0] == nil }
        if let missing {
            throw FeedMistake(column: missing.rawValue, found: "", allowed: "this column")
        }
        self.places = places
        count = header.count
    }

    /// - Throws: `FeedMistake` for this row alone.
    package func row(_ fields: [String], catalogue: FeedChecks) throws(FeedMistake)
        -> SubscriberRow
    {
        guard fields.count == count else {
            throw FeedMistake(
                column: Self.line, found: "\(fields.count) fields", allowed: "\(count) fields")
        }
        return try SubscriberCells(fields: fields, places: places).row(catalogue)
    }
}
