/// From an instant on a number is held by an operator (`a1`); a return is one more row.
package struct PortedNumber: Hashable, Sendable {
    package let number: PhoneNumber
    package let holder: String
    package let at: Instant

    package init(number: PhoneNumber, holder: String, at: Instant) {
        self.number = number
        self.holder = holder
        self.at = at
    }
}

/// The table of ported numbers (MNP).
package struct Portability: Sendable {
    private let rows: [PortedNumber]

    /// In any order; of two rows of one number and instant the holder later by name counts.
    package init(rows: [PortedNumber]) {
        self.rows = rows.sorted {
            ($0.number, $0.at, $0.holder) < ($1.number, $1.at, $1.holder)
        }
    }

    /// Who held the number then: its latest row not after the instant; nil if never ported so far.
    package func holder(of number: PhoneNumber, at instant: Instant) -> String? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = low + (high - low) / 2
            let row = rows[middle]
            if (row.number, row.at) <= (number, instant) { low = middle + 1 } else { high = middle }
        }
        guard low > 0, rows[low - 1].number == number else { return nil }
        return rows[low - 1].holder
    }
}
