/// Finds where an element ends, and goes on where it stopped when more octets have come: an octet
/// is looked at once, however the file is cut into pieces.
struct BERExtent {
    /// Indefinite lengths inside one another; charging records have five levels at most.
    static let mostUnclosed = 16
    /// The two octets of zero that end an indefinite length (ITU-T X.690 §8.1.5).
    static let endMark = 2

    /// All before it is known to belong to the element.
    private(set) var position: Int
    private var unclosed = 0
    private var isBegun = false

    init(at start: Int) { position = start }

    /// The end of the element, or nil as long as the octets end before it does.
    mutating func end(in bytes: ArraySlice<UInt8>) throws(BERMistake) -> Int? {
        while !isBegun || unclosed > 0 {
            guard position < bytes.endIndex else { return nil }
            if unclosed > 0, bytes[position] == 0 {
                guard bytes.endIndex - position >= Self.endMark else { return nil }
                guard bytes[position + 1] == 0 else { throw .tag }
                unclosed -= 1
                position += Self.endMark
                continue
            }
            guard let header = try BERHeader(bytes, at: position) else { return nil }
            isBegun = true
            // A definite length is passed over as a whole; it has at most 32 bits.
            position = header.end + (header.length ?? 0)
            if header.length == nil { unclosed += 1 }
            guard unclosed <= Self.mostUnclosed else { throw .depth }
        }
        return position <= bytes.endIndex ? position : nil
    }

    /// As if the octets before the place were gone.
    func moved(by places: Int) -> BERExtent {
        var moved = self
        moved.position -= places
        return moved
    }
}
