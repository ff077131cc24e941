/// One field of a usage line and the readings that a column can have.
struct UsageColumn {
    private static let longestOther = 15

    private let name: String
    private let text: String

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    func identifier() throws(UsageMistake) -> String {
        try UsageRecord.isID(text) ? text : refuse("1-64 of A-Z a-z 0-9 . _ : -")
    }

    func word<Word: RawRepresentable & CaseIterable>(
        of words: Word.Type
    ) throws(UsageMistake) -> Word where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        return try refuse(words.allCases.map(\.rawValue).joined(separator: ", "))
    }

    func phoneNumber() throws(UsageMistake) -> PhoneNumber {
        if let number = PhoneNumber(e164: text) { return number }
        return try refuse("7-15 digits with the country code, without +")
    }

    func direction(
        of kind: UsageRecord.Kind
    ) throws(UsageMistake) -> UsageRecord.Direction {
        let direction = try word(of: UsageRecord.Direction.self)
        if kind == .data && direction != .outgoing { return try refuse("out for data") }
        return direction
    }

    /// A hidden caller is empty; a target never is.
    func other(
        of kind: UsageRecord.Kind, _ direction: UsageRecord.Direction
    ) throws(UsageMistake) -> String {
        if kind == .data { return try text.isEmpty ? text : refuse("empty for data") }
        let mayBeEmpty = direction == .incoming && kind != .forwarded
        let isNumber = text.utf8.count <= Self.longestOther && text.isDigits
        let isAllowed = isNumber && (mayBeEmpty || !text.isEmpty)
        return try isAllowed ? text : refuse(mayBeEmpty ? "empty or 1-15 digits" : "1-15 digits")
    }

    func start() throws(UsageMistake) -> Instant {
        if let instant = Instant(rfc3339: text) { return instant }
        return try refuse("RFC 3339 with an offset, 2026-11-22T10:00:00+03:00")
    }

    /// Digits only, 16 at most; empty is 0 where it may be.
    func number(atMost most: Int64, mayBeEmpty: Bool) throws(UsageMistake) -> Int64 {
        let allowed = mayBeEmpty ? "empty or 0-\(most)" : "0-\(most)"
        guard text.utf8.count <= 16, mayBeEmpty || !text.isEmpty else { return try refuse(allowed) }
        var value: Int64 = 0
        for byte in text.utf8 {
            guard let digit = byte.digitValue else { return try refuse(allowed) }
            value = value * 10 + Int64(digit)
        }
        return try value <= most ? value : refuse(allowed)
    }

    func access(of kind: UsageRecord.Kind) throws(UsageMistake) -> String {
        guard kind == .data else { return try text.isEmpty ? text : refuse("empty unless data") }
        return try UsageRecord.accesses.contains(text)
            ? text : refuse(UsageRecord.accesses.joined(separator: ", "))
    }

    /// `home`, or three digits of the country, a hyphen and two or three of the network.
    func serving() throws(UsageMistake) -> String {
        if text == "home" { return text }
        var scanner = ASCIIScanner(text)
        let isNetwork = scanner.number(3) != nil && scanner.skip("-") && scanner.number(2) != nil
        if isNetwork && (scanner.isAtEnd || scanner.digit() != nil && scanner.isAtEnd) {
            return text
        }
        return try refuse("home or MCC-MNC, 250-01")
    }

    private func refuse<Value>(_ allowed: String) throws(UsageMistake) -> Value {
        throw UsageMistake(column: name, found: text, allowed: allowed)
    }
}
