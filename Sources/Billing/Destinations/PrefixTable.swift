/// Values by dated digit prefix: the longest prefix that is in force wins, of its rows the latest.
struct PrefixTable<Value: Sendable>: Sendable {
    struct Row: Sendable {
        let prefix: String
        let from: LocalDate
        /// The first day without it; nil while it holds.
        let until: LocalDate?
        let value: Value

        func holds(on date: LocalDate) -> Bool {
            guard from <= date else { return false }
            guard let until else { return true }
            return date < until
        }
    }

    /// Longest prefix that a key can hold.
    private static var longest: Int { 17 }

    /// Rows by key, the latest first. A key is the prefix with a 1 before it, so that `7` and `07`
    /// differ and looking up allocates nothing.
    private let rows: [Int64: [Row]]

    /// Prefixes that are not 1–17 digits can match nothing and are left out.
    init(_ all: [Row]) {
        let keyed = all.compactMap { row in PrefixTable.key(row.prefix).map { ($0, row) } }
        rows = Dictionary(grouping: keyed, by: { $0.0 }).mapValues { group in
            group.map(\.1).sorted { $0.from > $1.from }
        }
    }

    func value(of digits: some Sequence<UInt8>, on date: LocalDate) -> Value? {
        var key: Int64 = 1
        var best: Value?
        for byte in digits.prefix(Self.longest) {
            guard let digit = byte.digitValue else { break }
            key = key * 10 + Int64(digit)
            if let row = rows[key]?.first(where: { $0.holds(on: date) }) { best = row.value }
        }
        return best
    }

    private static func key(_ prefix: String) -> Int64? {
        guard (1...longest).contains(prefix.utf8.count) else { return nil }
        var key: Int64 = 1
        for byte in prefix.utf8 {
            guard let digit = byte.digitValue else { return nil }
            key = key * 10 + Int64(digit)
        }
        return key
    }
}
