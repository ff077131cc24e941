extension UInt8 {
    /// 0–9 for an ASCII digit.
    var digitValue: Int? { isDigit ? Int(self) - 0x30 : nil }

    /// Whether it is an ASCII digit.
    package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension String {
    /// Whether nothing but ASCII digits is in it; an empty text has none but them.
    package var isDigits: Bool { allBytes(\.isDigit) }

    /// `utf8.allSatisfy`, some times as fast: files have hundreds of millions of values.
    package func allBytes(_ isSo: (UInt8) -> Bool) -> Bool {
        let bytes = utf8Span.span
        for place in bytes.indices where !isSo(bytes[place]) { return false }
        return true
    }
}

extension BinaryInteger {
    /// The digits of a non-negative number with zeros in front up to the width.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
