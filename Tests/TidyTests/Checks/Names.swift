/// Words that say nothing about a thing; `Database` and `Information` are other words.
let emptyWords: Set = [
    "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Common",
    "Impl", "Data", "Info",
]

let nameChecks = [
    Check(swift: "names of types and files say something") { file in
        (file.types + [DeclaredType(name: file.stem, line: 0)]).compactMap { type in
            guard let word = words(of: type.name).first(where: emptyWords.contains) else {
                return nil
            }
            let wanted = "without “\(word)”: a name of what it is or does"
            return file.offence(type.line, "\(type.name) \(wanted)")
        }
    },
    Check("file names are unique inside a module") { files in
        let swift = files.filter { $0.isSwift && !$0.module.isEmpty }
        let groups = Dictionary(grouping: swift) { "\($0.folders[0])/\($0.module)/\($0.stem)" }
        return groups.values.filter { $0.count > 1 }.flatMap { twins in
            twins.map { $0.offence(0, "a base name of its own; \(twins.count) files have it") }
        }
    },
    Check("every operation is proved") { files in
        let named = Set(
            files.filter { $0.isTest && $0.module != "TidyTests" }
                .flatMap { ($0.path + " " + $0.text).split { !$0.isLetter && !$0.isNumber } })
        return files.filter(declaresOperation).compactMap { file in
            let isProved = named.contains { $0.hasPrefix(file.stem) }
            guard !isProved else { return nil }
            return file.offence(0, "a test or a story that names \(file.stem)")
        }
    },
]

struct DeclaredType {
    let name: String
    let line: Int
}

/// `["Tariff", "Change", "SQL"]` of `TariffChangeSQL`.
func words(of name: String) -> [String] {
    var words: [String] = []
    let letters = Array(name)
    for (index, letter) in letters.enumerated() {
        let beginsWord =
            letter.isUppercase
            && (index == 0 || !letters[index - 1].isUppercase
                || (index + 1 < letters.count && letters[index + 1].isLowercase))
        if beginsWord || words.isEmpty { words.append("") }
        if letter.isLetter || letter.isNumber { words[words.count - 1].append(letter) }
    }
    return words
}

private func declaresOperation(_ file: SourceFile) -> Bool {
    guard file.isSource, file.module == "Operations", file.folders.count > 2 else { return false }
    let declaring: Set = ["struct", "class", "enum", "actor", "extension"]
    return file.places(ofTypesAfter: declaring).contains { place in
        let heading = file.tokens[place...].prefix { $0.text != "{" && $0.text != "where" }
        guard let colon = heading.lastIndex(where: { $0.text == ":" }) else { return false }
        let conformances = heading[colon...].map(\.text)
        return conformances.contains("Operation") && !conformances.contains(">")
    }
}

extension SourceFile {
    var types: [DeclaredType] {
        places(ofTypesAfter: ["struct", "class", "enum", "actor", "protocol", "typealias"]).map {
            DeclaredType(name: tokens[$0].text, line: tokens[$0].line)
        }
    }

    /// Where the name of a type stands that one of these words declares or extends.
    func places(ofTypesAfter kinds: Set<String>) -> [Int] {
        tokens.indices.dropFirst().filter { index in
            let name = tokens[index]
            return kinds.contains(tokens[index - 1].text) && name.isWord && !name.isGlued
                && !["func", "var", "let"].contains(name.text)
                && tokens.text(at: index - 2) != "import"
        }
    }
}
