/// Where a function, an initialiser or a computed property begins, and how many lines it takes.
struct Function: Hashable {
    let line: Int
    let lineCount: Int

    static func list(_ tokens: [Token]) -> [Function] {
        tokens.indices.compactMap { start in
            guard begins(at: start, tokens), let brace = body(from: start, tokens),
                let end = closing(brace, tokens)
            else { return nil }
            let line = tokens[start].line
            return Function(line: line, lineCount: tokens[end].line - line + 1)
        }
    }

    private static let stops: Set<String> = [
        "}", "func", "var", "let", "init", "deinit", "subscript", "case", "struct", "enum",
        "extension", "typealias", "associatedtype", "static", "mutating", "package", "private",
    ]

    private static func begins(at index: Int, _ tokens: [Token]) -> Bool {
        guard tokens.text(at: index - 1) != "." else { return false }
        return switch tokens[index].text {
        case "func", "var", "subscript", "deinit": true
        case "init": ["(", "?", "<"].contains(tokens.text(at: index + 1))
        default: false
        }
    }

    /// The place of the opening brace; nil for a requirement or a stored property.
    private static func body(from start: Int, _ tokens: [Token]) -> Int? {
        let isProperty = tokens[start].text == "var"
        var depth = 0
        for index in tokens.indices[(start + 1)...] {
            let token = tokens[index]
            if isProperty && (token.line != tokens[start].line || token.text == "=") { return nil }
            switch token.text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case let text where depth == 0 && stops.contains(text): return nil
            default: break
            }
        }
        return nil
    }

    private static func closing(_ brace: Int, _ tokens: [Token]) -> Int? {
        var depth = 0
        for index in tokens.indices[brace...] {
            if tokens[index].text == "{" { depth += 1 }
            if tokens[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
