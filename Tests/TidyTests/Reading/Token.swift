/// A word or a single sign of Swift code.
struct Token: Hashable, Sendable {
    let text: String
    let line: Int
    /// Nothing but the token before stands in front of it: `x!`, not `x !`.
    let isGlued: Bool

    var isWord: Bool { text.utf8.first.map(Self.isWordByte) ?? false }

    static func list(_ code: String) -> [Token] {
        var tokens: [Token] = []
        var word: [UInt8] = []
        var line = 1
        var wasBlank = true
        func endWord() {
            guard !word.isEmpty else { return }
            let text = String(decoding: word, as: UTF8.self)
            tokens.append(Token(text: text, line: line, isGlued: !wasBlank))
            word = []
            wasBlank = false
        }
        for byte in code.utf8 {
            if isWordByte(byte) {
                word.append(byte)
                continue
            }
            endWord()
            if byte == UInt8(ascii: "\n") { line += 1 }
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if !isBlank {
                let text = String(decoding: [byte], as: UTF8.self)
                tokens.append(Token(text: text, line: line, isGlued: !wasBlank))
            }
            wasBlank = isBlank
        }
        endWord()
        return tokens
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
            || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension [Token] {
    /// The places where these tokens stand one after another.
    func places(of wanted: String...) -> [Int] {
        indices.filter { start in
            start + wanted.count <= count
                && zip(self[start...], wanted).allSatisfy { $0.text == $1 }
        }
    }

    func text(at index: Int) -> String {
        indices.contains(index) ? self[index].text : ""
    }
}
