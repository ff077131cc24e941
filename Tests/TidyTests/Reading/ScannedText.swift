/// Swift text taken apart: code without the contents of comments, strings and raw identifiers (so
/// that a brace in a sentence is not a brace), and these contents by themselves.
struct ScannedText: Sendable {
    struct Piece: Hashable, Sendable {
        let line: Int
        let text: String
    }

    /// Line by line as in the file; what is not code is blank, raw identifiers are `xxx`.
    var code = ""
    /// String literals; an interpolation stands as `_` and is code.
    var literals: [Piece] = []
    var comments: [Piece] = []

    init() {}

    init(_ text: String) {
        var scanner = SwiftScanner(text)
        scanner.scanCode(insideInterpolation: false)
        code = String(decoding: scanner.code, as: UTF8.self)
        literals = scanner.literals
        comments = scanner.comments
    }
}
