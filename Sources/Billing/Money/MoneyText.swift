extension Money {
    /// Bytes that an amount in text may take; the longest exact one takes 21.
    private static let longestText = 32

    /// Reads `17.70` or `-0.5`: digits, then a point and 1–4 digits if any. No plus, no spaces,
    /// no thousands. Nil for anything else and for what does not fit.
    package init?(decimal text: String) {
        guard text.utf8.count <= Money.longestText else { return nil }
        var scanner = ASCIIScanner(text)
        let isNegative = scanner.skip("-")
        guard let first = scanner.digit() else { return nil }
        var magnitude = Int128(first)
        while let digit = scanner.digit() { magnitude = magnitude * 10 + Int128(digit) }
        guard let fraction = Money.fraction(&scanner), scanner.isAtEnd else { return nil }
        // At most 32 digits: neither the loop above nor this line can leave Int128.
        magnitude = magnitude * Int128(Money.unitsPerWhole) + Int128(fraction)
        guard let units = Int64(exactly: isNegative ? -magnitude : magnitude) else { return nil }
        self.init(units: units)
    }

    /// The shortest exact text with at least two decimals: `17.70`, `0.0365`, `-5.00`.
    package var decimal: String {
        let (whole, fraction) = units.magnitude.quotientAndRemainder(
            dividingBy: UInt64(Money.unitsPerWhole))
        let sign = units < 0 ? "-" : ""
        if fraction % 100 == 0 { return "\(sign)\(whole).\((fraction / 100).padded(to: 2))" }
        if fraction % 10 == 0 { return "\(sign)\(whole).\((fraction / 10).padded(to: 3))" }
        return "\(sign)\(whole).\(fraction.padded(to: 4))"
    }

    /// The part after the point in units; 0 when there is no point, nil when it is malformed.
    private static func fraction(_ scanner: inout ASCIIScanner) -> Int? {
        guard scanner.skip(".") else { return 0 }
        guard let first = scanner.digit() else { return nil }
        var value = first
        for _ in 0..<3 { value = value * 10 + (scanner.digit() ?? 0) }
        return value
    }
}
