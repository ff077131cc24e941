import Testing

/// A statement as it stands in a source of the store.
struct SQLText: Sendable, CustomTestStringConvertible {
    let file: String
    let line: Int
    let text: String

    var testDescription: String { "\(file):\(line)" }

    /// The numbers of its `$n`, each as often as it stands there.
    var parameters: [Int] { text.matches(of: /\$(\d+)/).compactMap { Int($0.1) } }

    var parameterCount: Int { parameters.max() ?? 0 }

    var verb: String { String(text.prefix { $0.isLetter }) }
}

extension SQLText {
    private static let verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]

    /// Every statement of `Sources/Store` but those of one engine alone.
    static func all() throws -> [SQLText] {
        try Repository.files(".swift").filter { !$0.path.hasPrefix("Engine/") }
            .flatMap { read($0.text, of: $0.path) }
    }

    static func read(_ source: String, of file: String) -> [SQLText] {
        var found: [SQLText] = []
        var block: (line: Int, text: [String])?
        for (index, raw) in source.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = raw.trimmingPrefix(while: \.isWhitespace)
            if let open = block {
                guard line.hasPrefix("\"\"\"") else {
                    block = (open.line, open.text + [String(line)])
                    continue
                }
                found.append(
                    SQLText(file: file, line: open.line, text: open.text.joined(separator: "\n")))
                block = nil
            } else if line.hasSuffix("\"\"\"") {
                block = (index + 2, [])
            } else {
                found += short(line, file, index + 1)
            }
        }
        return found.filter { verbs.contains($0.verb) }.map(\.withOneKey)
    }

    /// Of a list of many keys one.
    private var withOneKey: SQLText {
        let key = "($\(parameterCount + 1))"
        return SQLText(file: file, line: line, text: text.replacing("{keys}", with: key))
    }

    /// Literals in plain quotes.
    private static func short(_ line: Substring, _ file: String, _ number: Int) -> [SQLText] {
        if line.hasPrefix("//") { return [] }
        return line.matches(of: /"((?:[^"\\]|\\.)*)"/).map {
            SQLText(file: file, line: number, text: String($0.1))
        }
    }
}
