import Billing

/// Whole numbers and seconds as logs write them.
enum LogNumber {
    private static let mostDigits = 11

    /// Digits alone, 11 at most.
    static func whole(_ text: some StringProtocol) -> Int64? {
        guard (1...mostDigits).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit) else {
            return nil
        }
        return Int64(text)
    }

    /// `2` or `2.510`: the whole seconds, and whether there is something beyond them.
    static func seconds(_ text: String) -> (whole: Int64, hasMore: Bool)? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = whole(first) else { return nil }
        guard parts.count == 2 else { return (whole, false) }
        guard let fraction = self.whole(parts[1]) else { return nil }
        return (whole, fraction > 0)
    }
}
