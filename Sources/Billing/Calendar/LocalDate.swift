/// A day of the proleptic Gregorian calendar, years 1–9999, in nobody's zone.
package struct LocalDate: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil unless the day exists.
    package init?(year: Int, month: Int, day: Int) {
        guard let its = Month(year: year, month: month), day >= 1, day <= its.dayCount else {
            return nil
        }
        self.init(existing: day, of: its)
    }

    /// Exactly `YYYY-MM-DD`.
    package init?(_ text: String) {
        var scanner = ASCIIScanner(text)
        self.init(&scanner)
        guard scanner.isAtEnd else { return nil }
    }

    /// The date that the text begins with.
    init?(_ scanner: inout ASCIIScanner) {
        guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2),
            scanner.skip("-"), let day = scanner.number(2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// For a day that is known to exist.
    init(existing day: Int, of month: Month) {
        year = month.year
        self.month = month.month
        self.day = day
    }

    package static func < (left: LocalDate, right: LocalDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// `YYYY-MM-DD`.
    package var text: String { "\(monthOf.text)-\(day.padded(to: 2))" }

    package var monthOf: Month { Month(existing: month, of: year) }
}
