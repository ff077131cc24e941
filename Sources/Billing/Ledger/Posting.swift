/// An amount on one leg.
package struct Entry: Hashable, Sendable {
    package let leg: Leg
    package let amount: Money

    package init(leg: Leg, amount: Money) {
        self.leg = leg
        self.amount = amount
    }
}

/// One movement of money or bonus units in double entry; once made it sums to zero in each.
package struct Posting: Hashable, Sendable {
    private static let longestID = 100

    package let id: String
    /// When it was written.
    package let at: Instant
    /// The local day it belongs to: bills go by it.
    package let valueDate: LocalDate
    /// Causes of charging rules §16: `voice-out`, `fee`, `payment`.
    package let cause: String
    package let entries: [Entry]

    /// - Throws: `badID` unless the id has 1–100 bytes; `empty` for fewer than two entries or an
    ///   entry of 0; `twice` for a leg that two entries have; `unbalanced` with the sum of a
    ///   currency if it is not 0; `overflow` if that does not fit.
    package init(
        id: String, at: Instant, valueDate: LocalDate, cause: String, entries: [Entry]
    ) throws(PostingFault) {
        guard (1...Self.longestID).contains(id.utf8.count) else { throw .badID }
        guard entries.count >= 2, entries.allSatisfy({ $0.amount != .zero }) else { throw .empty }
        guard Set(entries.map(\.leg)).count == entries.count else { throw .twice }
        for currency in Leg.Currency.allCases {
            let sum = entries.reduce(Int128(0)) { sum, entry in
                entry.leg.currency == currency ? sum + Int128(entry.amount.units) : sum
            }
            guard let units = Int64(exactly: sum) else { throw .overflow }
            guard units == 0 else { throw .unbalanced(Money(units: units)) }
        }
        self.id = id
        self.at = at
        self.valueDate = valueDate
        self.cause = cause
        self.entries = entries
    }
}

/// Why entries are not a posting.
package enum PostingFault: Error, Hashable, Sendable {
    case unbalanced(Money)
    case empty
    case overflow
    case twice
    case badID
}
