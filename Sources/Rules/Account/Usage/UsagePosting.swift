import Billing

/// One posting per value date and cause of a chunk, over all its accounts; the rated records are
/// its detail.
package enum UsagePosting {
    private struct Key: Hashable, Comparable {
        let date: LocalDate
        let cause: String

        static func < (left: Key, right: Key) -> Bool {
            (left.date, left.cause) < (right.date, right.cause)
        }
    }

    /// In the order of dates and causes.
    /// - Parameter chunk: names the chunk uniquely; it begins each posting's id.
    package static func of(_ records: [ChargedRecord], chunk: String, at now: Instant) throws
        -> [Posting]
    {
        var sums: [Key: [Int64: Money]] = [:]
        for record in records where record.use.charge > .zero {
            let key = Key(date: record.valueDate, cause: record.cause)
            let sum = sums[key]?[record.account] ?? .zero
            sums[key, default: [:]][record.account] = try sum.adding(record.use.charge)
        }
        return try sums.sorted { $0.key < $1.key }.map { key, charges in
            let accounts = charges.sorted { $0.key < $1.key }
            var entries = try accounts.map { account, charge in
                Entry(leg: .main(account: account), amount: try charge.negated())
            }
            let all = try accounts.reduce(Money.zero) { try $0.adding($1.value) }
            entries.append(Entry(leg: .revenue, amount: all))
            return try Posting(
                id: "\(chunk)/\(key.date.text)/\(key.cause)", at: now, valueDate: key.date,
                cause: key.cause, entries: entries)
        }
    }
}
