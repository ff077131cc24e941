import Billing

/// The field `Range` (RFC 9110 §14.2).
package enum ByteRange {
    /// The one part that is asked for, within `count` bytes. Nil for anything else, several parts
    /// or a part outside: a server may then answer with the whole.
    package static func asked(_ field: String, of count: Int) -> Range<Int>? {
        guard field.utf8.count <= 64, field.hasPrefix("bytes=") else { return nil }
        let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2,
            ends.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
        else { return nil }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last && first < count:
            return first..<min(last, count - 1) + 1
        case (let first?, nil) where ends[1].isEmpty && first < count: return first..<count
        case (nil, let length?) where ends[0].isEmpty && length > 0 && count > 0:
            return max(0, count - length)..<count
        default: return nil
        }
    }
}
