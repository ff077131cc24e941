let safetyChecks = [
    Check(swift: "nothing is forced") { file in
        file.tokens.indices.filter { isForced(at: $0, file.tokens) }.map {
            file.offence(file.tokens[$0].line, "`guard let`, `try` or `#require` instead of `!`")
        }
    },
    Check(swift: "a bug is a precondition with a sentence") { file in
        file.tokens.places(of: "fatalError").map {
            file.offence(file.tokens[$0].line, "`precondition(…, \"what must hold\")`")
        }
    },
    Check(swift: "no error is swallowed") { file in
        file.tokens.places(of: "catch", "{", "}").map {
            file.offence(file.tokens[$0].line, "an error handled, thrown on or logged")
        }
    },
    Check(swift: "only the store's connections are unchecked") { file in
        let isConnection =
            file.path.hasPrefix("Sources/Store/") && file.stem.contains("Connection")
        guard !isConnection else { return [] }
        let places =
            file.tokens.places(of: "@", "unchecked")
            + file.tokens.places(of: "nonisolated", "(", "unsafe", ")")
        return places.map {
            file.offence(file.tokens[$0].line, "checked concurrency; unchecked in Store only")
        }
    },
    Check(swift: "no test is skipped") { file in
        ["enabled", "disabled"].flatMap { file.tokens.places(of: ".", $0, "(") }.map {
            file.offence(file.tokens[$0].line, "a name that Scripts/test chooses by, or no test")
        }
    },
    Check(swift: "access is package at most") { file in
        ["public", "open"].flatMap { word in
            file.tokens.indices.filter {
                file.tokens[$0].text == word && isModifier(at: $0, file.tokens)
            }
        }.map { file.offence(file.tokens[$0].line, "`package`") }
    },
    Check(swift: "pure modules neither wait nor round") { file in
        let never = file.isSource ? impure[file.module] ?? [] : []
        return file.tokens.filter { never.contains($0.text) }.map {
            file.offence($0.line, "\(file.module) without `\($0.text)`")
        }
    },
]

private let impure: [String: Set<String>] = [
    "Billing": ["async", "await", "Double", "Float", "ContinuousClock", "SystemClock"],
    "Rules": ["async", "await", "Double", "Float", "ContinuousClock", "SystemClock"],
    "Views": ["async", "await"],
]

private func isForced(at index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].text == "!", tokens[index].isGlued, index > 0 else { return false }
    let before = tokens[index - 1]
    let isComparison = tokens.text(at: index + 1) == "=" && tokens[index + 1].isGlued
    return !isComparison
        && (before.isWord || [")", "]", "}", "\"", "?", "`"].contains(before.text))
}

/// `open func`, not `open(path)` or `.open`.
private func isModifier(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count, tokens.text(at: index - 1) != "." else { return false }
    let kinds: Set = [
        "func", "var", "let", "struct", "class", "enum", "actor", "protocol", "init", "static",
        "final", "typealias", "extension", "import", "subscript", "override", "private",
    ]
    return kinds.contains(tokens[index + 1].text)
}
