/// The tag and the length with which an element begins (ITU-T X.690 §8.1.2 and §8.1.3).
struct BERHeader {
    private static let longestTag = 4
    private static let longestLength = 4

    let tag: BERTag
    /// Octets of the content; nil for an indefinite length.
    let length: Int?
    /// Where the content begins.
    let end: Int

    /// Nil where the octets end inside it.
    init?(_ bytes: ArraySlice<UInt8>, at start: Int) throws(BERMistake) {
        var octets = bytes[start...]
        guard let tag = try Self.tag(&octets), let first = octets.popFirst() else { return nil }
        self.tag = tag
        if first == 0x80 {
            guard tag.isConstructed else { throw .length }
            length = nil
        } else if first < 0x80 {
            length = Int(first)
        } else {
            let count = Int(first & 0x7F)
            guard count <= Self.longestLength else { throw .length }
            guard octets.count >= count else { return nil }
            length = octets.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            octets = octets.dropFirst(count)
        }
        end = octets.startIndex
    }

    private static func tag(_ octets: inout ArraySlice<UInt8>) throws(BERMistake) -> BERTag? {
        guard let first = octets.popFirst(), let kind = BERTag.Class(rawValue: first >> 6) else {
            return nil
        }
        let isConstructed = first & 0x20 != 0
        guard first & 0x1F == 0x1F else {
            return BERTag(
                kind: kind, isConstructed: isConstructed, number: UInt32(first & 0x1F))
        }
        var number: UInt32 = 0
        for place in 0..<longestTag {
            guard let octet = octets.popFirst() else { return nil }
            if place == 0, octet == 0x80 { throw .tag }
            number = number << 7 | UInt32(octet & 0x7F)
            if octet & 0x80 == 0 {
                return BERTag(kind: kind, isConstructed: isConstructed, number: number)
            }
        }
        throw .tag
    }
}
