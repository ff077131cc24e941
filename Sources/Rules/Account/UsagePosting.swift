import Billing

/// One posting per account, value date and cause of a chunk; the rated records are its detail.
package enum UsagePosting {
    private struct Key: Hashable, Comparable {
        let account: Int64
        let date: LocalDate
        let cause: String

        static func < (left: Key, right: Key) -> Bool {
            (left.account, left.date, left.cause) < (right.account, right.date, right.cause)
        }
    }

    /// In the order of accounts, dates and causes.
    /// - Parameter chunk: names the chunk uniquely; it begins each posting's id.
    package static func of(_ records: [ChargedRecord], chunk: String, at now: Instant, zone: Zone)
        throws -> [Posting]
    {
        var sums: [Key: Money] = [:]
        for record in records where record.use.charge > .zero {
            let date = zone.date(of: record.record.start)
            let key = Key(account: record.account, date: date, cause: record.cause)
            sums[key] = try (sums[key] ?? .zero).adding(record.use.charge)
        }
        return try sums.sorted { $0.key < $1.key }.map { key, charge in
            try Posting(
                id: "\(chunk)/\(key.account)/\(key.date.text)/\(key.cause)", at: now,
                valueDate: key.date, cause: key.cause,
                entries: [
                    Entry(leg: .main(account: key.account), amount: try charge.negated()),
                    Entry(leg: .revenue, amount: charge),
                ])
        }
    }
}
