import Billing

/// The row under the cursor; valid only inside the closure that got it.
package struct SQLRow: ~Copyable {
    private let cells: any Cells

    init(_ cells: any Cells) { self.cells = cells }

    package func integer(_ column: Int32) -> Int64 { cells.integer(column) }

    package func isNull(_ column: Int32) -> Bool { cells.isNull(column) }

    package func optionalInteger(_ column: Int32) -> Int64? {
        isNull(column) ? nil : integer(column)
    }

    package func flag(_ column: Int32) -> Bool { integer(column) != 0 }

    package func text(_ column: Int32) -> String { cells.text(column) }

    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// Nil for an empty text.
    func filledText(_ column: Int32) -> String? {
        let text = text(column)
        return text.isEmpty ? nil : text
    }

    /// One of a few words; anything else means a damaged database.
    func word<Word: RawRepresentable>(_ column: Int32) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text(column)) else {
            throw StoreFault.unusable("the database holds a word that is none: \(text(column))")
        }
        return word
    }

    package func blob(_ column: Int32) -> [UInt8] { cells.blob(column) }

    package func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    func value(_ column: Int32) -> SQLValue { cells.value(column) }

    package func money(_ column: Int32) -> Money { Money(units: integer(column)) }

    package func instant(_ column: Int32) -> Instant { Instant(microseconds: integer(column)) }

    package func optionalInstant(_ column: Int32) -> Instant? {
        optionalInteger(column).map(Instant.init(microseconds:))
    }

    package func date(_ column: Int32) -> LocalDate { LocalDate(dayNumber: Int(integer(column))) }
}
