import Billing

/// The query of one request: names with their values, each name once.
struct TerminalParameters {
    static let mostPairs = 32
    static let longestName = 64
    static let longestValue = 256

    private let values: [String: String]
    /// The agent's id, if there is one that may be repeated back.
    let txn: String?

    /// - Throws: `TerminalMistake` 300 for too many pairs, too long ones or the same twice.
    init(_ pairs: [(String, String)]) throws(TerminalMistake) {
        guard pairs.count <= Self.mostPairs else { throw Self.unparsable("") }
        var values: [String: String] = [:]
        for (name, value) in pairs {
            guard name.utf8.count <= Self.longestName, value.utf8.count <= Self.longestValue
            else { throw Self.unparsable("") }
            guard values.updateValue(value, forKey: name) == nil else {
                throw Self.unparsable(name)
            }
        }
        self.values = values
        txn = values["txn_id"].flatMap { Self.isTxn($0) ? $0 : nil }
    }

    var command: String? { values["command"] }

    func mistake(_ result: TerminalResult, _ parameter: String) -> TerminalMistake {
        TerminalMistake(txn: txn, result: result, parameter: parameter)
    }

    func requiredTxn() throws(TerminalMistake) -> String {
        guard let txn else { throw mistake(.other, "txn_id") }
        return txn
    }

    func account() throws(TerminalMistake) -> PhoneNumber {
        guard let text = values["account"] else { throw mistake(.other, "account") }
        guard let number = PhoneNumber(typed: text) else { throw mistake(.badAccount, "account") }
        return number
    }

    /// Nil if it is not there. A point or no fraction at all, at most two decimals.
    func sum() throws(TerminalMistake) -> Money? {
        guard let text = values["sum"] else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, !whole.isEmpty,
            parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
            parts.count == 1 || (1...2).contains(parts[1].count)
        else { throw mistake(.other, "sum") }
        guard whole.count <= 12, let sum = Money(decimal: text) else {
            throw mistake(.sumTooLarge, "sum")
        }
        guard sum > .zero else { throw mistake(.sumTooSmall, "sum") }
        return sum
    }

    func moment() throws(TerminalMistake) -> LocalDateTime? {
        guard let text = values["txn_date"] else { return nil }
        guard let moment = LocalDateTime(compact: text) else { throw mistake(.other, "txn_date") }
        return moment
    }

    private static func unparsable(_ parameter: String) -> TerminalMistake {
        TerminalMistake(txn: nil, result: .other, parameter: parameter)
    }

    private static func isTxn(_ text: String) -> Bool {
        (1...20).contains(text.utf8.count) && text.isDigits
    }
}
