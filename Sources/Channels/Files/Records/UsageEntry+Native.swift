import Billing

extension UsageEntry {
    private static let longestRaw = 400
    private static let longestScalar = 4

    /// A record made of the ten fields of a native line, so that all its bounds hold.
    init(line: Int, raw: String, fields: () throws(UsageMistake) -> [String]) {
        self.init(
            line: line,
            record: Result { () throws(UsageMistake) in try UsageLine.parse(fields()) }, raw: raw)
    }

    init(line: Int, raw: String, mistake: UsageMistake) {
        self.init(line: line, record: .failure(mistake), raw: raw)
    }

    /// As the file of rejects shows it: one line of 400 characters at most.
    static func shown(_ bytes: some Collection<UInt8>) -> String {
        let beginning = bytes.prefix(longestRaw * longestScalar).map { byte in
            byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte
        }
        let text = String(decoding: beginning, as: UTF8.self)
        guard text.utf8.count > longestRaw else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestRaw)))
    }
}

extension NetworkNames {
    /// `25702` and `310260`, as 3GPP TS 29.061 writes networks, with their hyphen.
    func serving(digits: String) -> String {
        guard digits.isDigits, (5...6).contains(digits.utf8.count) else { return serving(digits) }
        return serving("\(digits.prefix(3))-\(digits.dropFirst(3))")
    }
}
