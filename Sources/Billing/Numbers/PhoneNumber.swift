/// A telephone number of any country: its E.164 digits as an integer, 7–15 of them.
package struct PhoneNumber: Hashable, Comparable, Sendable {
    private static let values: ClosedRange<Int64> = 1_000_000...999_999_999_999_999
    private static let countryCode: Int64 = 375
    /// 10 to the power of the digits after the country code.
    private static let nationalRange: Int64 = 1_000_000_000

    package let value: Int64

    /// Exactly the digits: `375291234567`. 7–15 of them, the first is not 0.
    package init?(e164 digits: String) {
        let bytes = digits.utf8Span.span
        guard (7...15).contains(bytes.count), bytes[0] != UInt8(ascii: "0") else { return nil }
        var value: Int64 = 0
        for place in bytes.indices {
            guard let digit = bytes[place].digitValue else { return nil }
            value = value * 10 + Int64(digit)
        }
        self.value = value
    }

    /// Nil outside 7–15 digits.
    init?(value: Int64) {
        guard PhoneNumber.values.contains(value) else { return nil }
        self.value = value
    }

    package static func < (left: PhoneNumber, right: PhoneNumber) -> Bool {
        left.value < right.value
    }

    /// `375291234567`.
    package var digits: String { String(value) }

    /// `+375 29 123-45-67`; a number of another country is `+` and its digits.
    package var grouped: String {
        guard let rest = nationalValue else { return "+\(value)" }
        let operatorCode = (rest / 10_000_000).padded(to: 2)
        let three = (rest / 10_000 % 1000).padded(to: 3)
        let two = (rest / 100 % 100).padded(to: 2)
        return "+375 \(operatorCode) \(three)-\(two)-\((rest % 100).padded(to: 2))"
    }

    /// `291234567`; a number of another country is its digits.
    package var national: String { nationalValue?.padded(to: 9) ?? digits }

    private var nationalValue: Int64? {
        let (country, rest) = value.quotientAndRemainder(dividingBy: PhoneNumber.nationalRange)
        return country == PhoneNumber.countryCode ? rest : nil
    }
}
