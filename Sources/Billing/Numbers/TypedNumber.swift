extension PhoneNumber {
    private static let longestText = 32

    /// A number of the home country in any usual form: `291234567`, `375291234567`, `80291234567`,
    /// `+375 (29) 123-45-67`, `8 029 123 45 67`. Spaces (also no-break ones), hyphens, brackets and
    /// dots are ignored; 32 bytes at most. Nil for anything else.
    package init?(typed text: String, countryCode: String = "375", nationalLength: Int = 9) {
        guard text.utf8.count <= PhoneNumber.longestText, (4...12).contains(nationalLength),
            let country = TypedDigits(countryCode), (1...3).contains(country.count),
            let typed = TypedDigits(text)
        else { return nil }
        let range = (0..<nationalLength).reduce(Int64(1)) { power, _ in power * 10 }
        let (head, rest) = typed.value.quotientAndRemainder(dividingBy: range)
        let isWhole = typed.count == country.count + nationalLength && head == country.value
        let isTrunk = typed.count == nationalLength + 2 && head == 80
        let isNational = typed.count == nationalLength
        guard isWhole || (!typed.hasPlus && (isTrunk || isNational)) else { return nil }
        self.init(value: country.value * range + rest)
    }
}

/// The digits of a typed number, 15 at most, and whether a plus stood before them.
private struct TypedDigits {
    private(set) var value: Int64 = 0
    private(set) var count = 0
    private(set) var hasPlus = false

    init?(_ text: String) {
        var awaitsNoBreakSpace = false
        for byte in text.utf8 {
            if awaitsNoBreakSpace {
                guard byte == 0xA0 else { return nil }
                awaitsNoBreakSpace = false
            } else if byte == 0xC2 {
                awaitsNoBreakSpace = true
            } else {
                guard take(byte) else { return nil }
            }
        }
        guard count > 0 else { return nil }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            guard count < 15 else { return false }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            count += 1
        case UInt8(ascii: "+"):
            guard count == 0, !hasPlus else { return false }
            hasPlus = true
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "."):
            break
        default: return false
        }
        return true
    }
}
