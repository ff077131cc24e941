import Billing

/// One posting per value date and cause of a chunk, over all its accounts; the rated records are
/// its detail.
package enum UsagePosting {
    /// In the order of dates and causes.
    /// - Parameter chunk: names the chunk uniquely; it begins each posting's id.
    package static func of(_ records: [ChargedRecord], chunk: String, at now: Instant) throws
        -> [Posting]
    {
        var sums = UsageSums()
        for record in records {
            try sums.add(record.use.charge, of: record.account, on: record.valueDate, record.cause)
        }
        return try sums.postings(named: chunk, at: now)
    }
}

/// Charges by value date, cause and account.
struct UsageSums {
    private struct Key: Hashable, Comparable {
        let date: LocalDate
        let cause: String

        static func < (left: Key, right: Key) -> Bool {
            (left.date, left.cause) < (right.date, right.cause)
        }
    }

    private var sums: [Key: [Int64: Money]] = [:]

    mutating func add(
        _ charge: Money, of account: Int64, on date: LocalDate, _ cause: String
    ) throws {
        let key = Key(date: date, cause: cause)
        let sum = sums[key]?[account] ?? .zero
        sums[key, default: [:]][account] = try sum.adding(charge)
    }

    /// In the order of dates and causes; what comes to nothing is not there.
    func postings(named name: String, at now: Instant) throws -> [Posting] {
        try sums.sorted { $0.key < $1.key }.compactMap { key, charges in
            let accounts = charges.filter { $0.value != .zero }.sorted { $0.key < $1.key }
            guard !accounts.isEmpty else { return nil }
            var entries = try accounts.map { account, charge in
                Entry(leg: .main(account: account), amount: try charge.negated())
            }
            let all = try accounts.reduce(Money.zero) { try $0.adding($1.value) }
            if all != .zero { entries.append(Entry(leg: .revenue, amount: all)) }
            return try Posting(
                id: "\(name)/\(key.date.text)/\(key.cause)", at: now, valueDate: key.date,
                cause: key.cause, entries: entries)
        }
    }
}
