/// Walks elements of BER that lie one after the other (ITU-T X.690 §8.1). It never goes into an
/// element by itself, so that the depth is what its user asks for.
struct BERReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Nil after the last.
    /// - Throws: `BERMistake` where what is left is no whole element.
    mutating func next() throws(BERMistake) -> BERElement? {
        guard position < bytes.endIndex else { return nil }
        guard let header = try BERHeader(bytes, at: position) else { throw .cut }
        var extent = BERExtent(at: position)
        guard let end = try extent.end(in: bytes) else { throw .cut }
        position = end
        // An indefinite length ends in two octets of zero, which are no content.
        let contentEnd = header.length == nil ? end - BERExtent.endMark : end
        return BERElement(tag: header.tag, content: bytes[header.end..<contentEnd])
    }
}

/// One element: its tag and what it holds.
struct BERElement {
    private static let longestInteger = 8

    let tag: BERTag
    let content: ArraySlice<UInt8>

    /// The content as a whole number of at most 8 octets (X.690 §8.3); nil for anything else.
    var integer: Int64? {
        guard !tag.isConstructed, let first = content.first,
            content.count <= Self.longestInteger
        else { return nil }
        let sign: UInt64 = first & 0x80 == 0 ? 0 : .max
        return Int64(bitPattern: content.reduce(sign) { $0 << 8 | UInt64($1) })
    }
}

/// The identifier octets of an element (X.690 §8.1.2).
struct BERTag: Hashable {
    enum Class: UInt8 { case universal, application, context, own }

    let kind: Class
    let isConstructed: Bool
    let number: UInt32
}

/// Why octets are no BER that is read here.
enum BERMistake: Error {
    /// They end inside an element.
    case cut
    /// A tag of more than 28 bits, or with a leading zero.
    case tag
    /// A length of more than 4 octets, or an indefinite one where none may be.
    case length
    /// Indefinite lengths inside one another, more than `BERExtent.mostUnclosed`.
    case depth
}
