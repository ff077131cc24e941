/// Reads short fixed formats byte by byte without copying the text.
struct ASCIIScanner {
    private let text: String
    private let count: Int
    private var place = 0

    init(_ text: String) {
        self.text = text
        count = text.utf8.count
    }

    var isAtEnd: Bool { place == count }

    private var next: UInt8? { isAtEnd ? nil : text.utf8Span.span[place] }

    /// Goes past the character if it is the next one.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        place += 1
        return true
    }

    /// The next digit, or nil without moving.
    mutating func digit() -> Int? {
        guard let value = next?.digitValue else { return nil }
        place += 1
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
