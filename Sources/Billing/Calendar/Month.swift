/// A calendar month, years 1–9999.
package struct Month: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1–12.
    package let month: Int

    package init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.init(existing: month, of: year)
    }

    /// Exactly `YYYY-MM`.
    package init?(_ text: String) {
        var scanner = ASCIIScanner(text)
        guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2),
            scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month)
    }

    /// For a month that is known to exist.
    init(existing month: Int, of year: Int) {
        self.year = year
        self.month = month
    }

    package static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    /// `YYYY-MM`.
    package var text: String { "\(year.padded(to: 4))-\(month.padded(to: 2))" }

    package var first: LocalDate { LocalDate(existing: 1, of: self) }

    /// The month after; 9999-12 is followed by itself.
    package var next: Month {
        if month < 12 { return Month(existing: month + 1, of: year) }
        return Month(year: year + 1, month: 1) ?? self
    }

    /// The month before; 0001-01 is preceded by itself.
    package var previous: Month {
        if month > 1 { return Month(existing: month - 1, of: year) }
        return Month(year: year - 1, month: 12) ?? self
    }

    /// 28–31.
    package var dayCount: Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isInLeapYear ? 29 : 28
        default: 31
        }
    }

    private var isInLeapYear: Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }
}
