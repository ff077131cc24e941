/// Reads short fixed formats byte by byte without copying the text.
struct ASCIIScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Goes past the character if it is the next one.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == character.value else { return false }
        rest.removeFirst()
        return true
    }

    /// The next digit, or nil without moving.
    mutating func digit() -> Int? {
        guard let value = rest.first?.digitValue else { return nil }
        rest.removeFirst()
        return value
    }

    /// A number of exactly `count` digits, 18 at most.
    mutating func number(_ count: Int) -> Int? {
        guard count <= 18 else { return nil }
        var value = 0
        for _ in 0..<count {
            guard let next = digit() else { return nil }
            value = value * 10 + next
        }
        return value
    }
}

extension UInt8 {
    /// 0–9 for an ASCII digit.
    var digitValue: Int? { self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil }
}

extension BinaryInteger {
    /// The digits of a non-negative number with zeros in front up to the width.
    func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
