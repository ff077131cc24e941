/// RFC 3339 in, as charging rules §1 and §17.1 read it. The way out is `Zone.rfc3339`.
extension Instant {
    private static let years = 1970...2200
    /// A fraction may be long, but not without end.
    private static let longestText = 64

    /// `2026-11-22T10:00:00+03:00` or `…Z`. The offset is required, a fraction of a second is cut
    /// off, second 60 is refused, the year as written is 1970–2200. Nil for anything else.
    package init?(rfc3339 text: String) {
        guard text.utf8.count <= Instant.longestText else { return nil }
        var scanner = ASCIIScanner(text)
        guard let date = LocalDate(&scanner), Instant.years.contains(date.year),
            scanner.skip("T") || scanner.skip("t"),
            let second = Instant.secondOfDay(&scanner),
            Instant.skipFraction(&scanner),
            let offset = Instant.offset(&scanner), scanner.isAtEnd
        else { return nil }
        self.init(seconds: Int64(date.dayNumber * 86_400 + second - offset))
    }

    /// `hh:mm:ss`.
    private static func secondOfDay(_ scanner: inout ASCIIScanner) -> Int? {
        guard let minutes = minuteOfDay(&scanner), scanner.skip(":"),
            let second = scanner.number(2), second < 60
        else { return nil }
        return minutes * 60 + second
    }

    /// `hh:mm`.
    private static func minuteOfDay(_ scanner: inout ASCIIScanner) -> Int? {
        guard let hour = scanner.number(2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(2), minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// Nothing, or a point and at least one digit.
    private static func skipFraction(_ scanner: inout ASCIIScanner) -> Bool {
        guard scanner.skip(".") else { return true }
        guard scanner.digit() != nil else { return false }
        while scanner.digit() != nil {}
        return true
    }

    /// `Z`, `+hh:mm` or `-hh:mm`, in seconds east of UTC.
    private static func offset(_ scanner: inout ASCIIScanner) -> Int? {
        if scanner.skip("Z") || scanner.skip("z") { return 0 }
        let isEast = scanner.skip("+")
        guard isEast || scanner.skip("-") else { return nil }
        guard let minutes = minuteOfDay(&scanner) else { return nil }
        return isEast ? minutes * 60 : -minutes * 60
    }
}
