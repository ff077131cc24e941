/// One thing in the catalogue's files that cannot be taken: where it is, what it says and what
/// it may say. For the operator, in English.
package struct CatalogueMistake: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1; 0 means the file as a whole.
    package let line: Int
    /// A dotted path, `tariffs[super-8].prices.voice.onnet`; empty for the whole file.
    package let key: String
    /// Empty when nothing was found.
    package let found: String
    package let allowed: String

    package init(file: String, line: Int, key: String, found: String, allowed: String) {
        self.file = file
        self.line = line
        self.key = key
        self.found = Self.shortened(found)
        self.allowed = allowed
    }

    package var description: String {
        let place = line == 0 ? file : "\(file):\(line)"
        let subject = key.isEmpty ? "" : " \(key):"
        let what = found.isEmpty ? "nothing" : "«\(found)»"
        return "\(place):\(subject) found \(what), allowed: \(allowed)"
    }

    /// One line of at most 60 characters, whatever the file holds.
    private static func shortened(_ text: String) -> String {
        let head = text.unicodeScalars.prefix(60).map { $0.value < 32 ? " " : Character($0) }
        return String(head) + (text.unicodeScalars.count > 60 ? "…" : "")
    }
}

/// All mistakes of a set of files, by file and line; never empty.
package struct CatalogueMistakes: Error, Hashable, Sendable, CustomStringConvertible {
    package let mistakes: [CatalogueMistake]

    package var description: String {
        mistakes.map(\.description).joined(separator: "\n")
    }
}

/// Where the readers put what they could not take, so that one reading finds all of it.
final class CatalogueLog {
    private(set) var mistakes: [CatalogueMistake] = []
    private var places: Set<String> = []
    var ids = CatalogueIds()
    var codes = CatalogueCodes()
    /// A broken file of a megabyte is told by its first thousand mistakes.
    private static let most = 1_000

    /// By file and line.
    var ordered: [CatalogueMistake] {
        mistakes.sorted { ($0.file, $0.line, $0.key) < ($1.file, $1.line, $1.key) }
    }

    /// Only the first mistake of a place is kept: later ones stem from the value that stands in.
    func add(_ mistake: CatalogueMistake) {
        guard mistakes.count < Self.most else { return }
        if places.insert("\(mistake.file):\(mistake.line):\(mistake.key)").inserted {
            mistakes.append(mistake)
        }
    }

    /// Whether nothing was wrong in a file as a whole nor below one of its keys.
    func isClean(_ file: String, below key: String) -> Bool {
        mistakes.allSatisfy { $0.file != file || !($0.key.isEmpty || $0.key.hasPrefix(key)) }
    }
}

/// The words of "allowed".
enum CatalogueWords {
    private static let most = 12

    static func list(_ words: [String]) -> String {
        words.prefix(most).joined(separator: ", ") + (words.count > most ? ", …" : "")
    }

    /// The list, and the word of it that was probably meant.
    static func choice(_ words: [String], instead word: String) -> String {
        let near = words.map { (word: $0, steps: steps(word, $0)) }.min { $0.steps < $1.steps }
        guard let near, near.steps <= 2 else { return list(words) }
        return "\(list(words)); did you mean «\(near.word)»?"
    }

    /// Letters to change, add or take away to make one word of the other.
    private static func steps(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars.prefix(60))
        let right = Array(right.unicodeScalars.prefix(60))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var next = [index + 1]
            for (column, other) in right.enumerated() {
                let kept = row[column] + (letter == other ? 0 : 1)
                next.append(min(kept, row[column + 1] + 1, next[column] + 1))
            }
            row = next
        }
        return row[right.count]
    }
}
