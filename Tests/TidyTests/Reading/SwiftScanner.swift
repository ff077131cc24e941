/// Walks through Swift text once, byte by byte; tolerant: a broken literal ends with its line.
struct SwiftScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private(set) var code: [UInt8] = []
    private(set) var literals: [ScannedText.Piece] = []
    private(set) var comments: [ScannedText.Piece] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        code.reserveCapacity(bytes.count)
    }

    /// To the end of the text, or to the bracket that closes an interpolation.
    mutating func scanCode(insideInterpolation: Bool) {
        var depth = 0
        while let byte = peek() {
            if starts("//") || starts("/*") {
                scanComment()
            } else if let pounds = openingPounds() {
                scanString(pounds: pounds)
            } else if byte == UInt8(ascii: "`") {
                scanRawIdentifier()
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                if insideInterpolation && depth < 0 { return }
                keep()
            }
        }
    }

    private mutating func scanComment() {
        let first = line
        let isBlock = starts("/*")
        var text: [UInt8] = []
        var depth = 0
        repeat {
            let opens = isBlock && starts("/*")
            let closes = isBlock && starts("*/")
            if opens { depth += 1 }
            if closes { depth -= 1 }
            text.append(blank())
            if opens || closes { text.append(blank()) }
        } while peek() != nil && (isBlock ? depth > 0 : !starts("\n"))
        comments.append(.init(line: first, text: String(decoding: text, as: UTF8.self)))
    }

    private mutating func scanRawIdentifier() {
        keep()
        while let byte = peek(), byte != UInt8(ascii: "`"), byte != UInt8(ascii: "\n") {
            index += 1
            code.append(UInt8(ascii: "x"))
        }
        if starts("`") { keep() }
    }

    private mutating func scanString(pounds: Int) {
        let first = line
        for _ in 0..<pounds { keep() }
        let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
        let fence = String(repeating: "#", count: pounds)
        for _ in 0..<quotes.utf8.count { keep() }
        var text: [UInt8] = []
        while let byte = peek(), quotes.utf8.count == 3 || byte != UInt8(ascii: "\n") {
            if starts(quotes + fence) {
                for _ in 0..<(quotes.utf8.count + pounds) { keep() }
                break
            }
            scanCharacter(fence: fence, into: &text)
        }
        literals.append(.init(line: first, text: String(decoding: text, as: UTF8.self)))
    }

    private mutating func scanCharacter(fence: String, into text: inout [UInt8]) {
        let escape = "\\" + fence
        guard starts(escape) else {
            text.append(blank())
            return
        }
        for _ in 0..<escape.utf8.count { text.append(blank()) }
        guard starts("(") else {
            if peek() != nil { text.append(blank()) }
            return
        }
        text.removeLast(escape.utf8.count)
        text.append(UInt8(ascii: "_"))
        keep()
        scanCode(insideInterpolation: true)
        if starts(")") { keep() }
    }

    private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func starts(_ prefix: String) -> Bool {
        bytes[index...].starts(with: prefix.utf8)
    }

    /// How many `#` stand before an opening quote here; nil where no string begins.
    private func openingPounds() -> Int? {
        let pounds = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        let quote = index + pounds
        return quote < bytes.count && bytes[quote] == UInt8(ascii: "\"") ? pounds : nil
    }

    private mutating func keep() {
        _ = step(keeping: true)
    }

    private mutating func blank() -> UInt8 {
        step(keeping: false)
    }

    private mutating func step(keeping: Bool) -> UInt8 {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") { line += 1 }
        code.append(keeping || byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
        return byte
    }
}
