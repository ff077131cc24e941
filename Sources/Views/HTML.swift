/// The one way to make a page: bytes appended to one growing buffer. What is written as `raw`
/// stands in the source; every other text is escaped, so that a name can never become markup.
package struct HTMLOutput: ~Copyable {
    private var bytes: UnsafeMutableRawBufferPointer
    private var count = 0

    package init(capacity: Int = 16_384) {
        bytes = .allocate(byteCount: max(capacity, 64), alignment: 16)
    }

    deinit { bytes.deallocate() }

    /// Markup that stands in the source.
    package mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { put(UnsafeRawBufferPointer($0)) }
    }

    /// Text or the inside of an attribute: `& < > " '` become references, control characters
    /// U+FFFD.
    package mutating func escaped(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where Self.isSpecial(utf8[index]) {
                put(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[start..<index])))
                raw(Self.reference(for: utf8[index]))
                start = index + 1
            }
            put(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[start...])))
        }
    }

    package mutating func escaped(_ number: some BinaryInteger) { escaped(String(number)) }

    /// All that was written.
    package consuming func finish() -> [UInt8] {
        [UInt8](UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }

    private mutating func put(_ part: UnsafeRawBufferPointer) {
        guard let source = part.baseAddress else { return }
        let end = count + part.count
        if end > bytes.count { grow(toHold: end) }
        bytes.baseAddress?.advanced(by: count).copyMemory(from: source, byteCount: part.count)
        count = end
    }

    private mutating func grow(toHold needed: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(needed, bytes.count * 2), alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        bytes.deallocate()
        bytes = larger
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? specials >> UInt64(byte) & 1 == 1 : byte == 0x7F
    }

    /// A bit for each of the first 64 bytes: `" & ' < >` and controls but for tab and line feed.
    private static let specials: UInt64 = 0x5000_00C4_FFFF_F9FF

    private static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }
}
