let literalChecks = [
    Check(swift: "SQL is written in Store only") { file in
        guard file.isSource, file.module != "Store" else { return [] }
        return file.scanned.literals.filter { isSQL($0.text) }.map {
            file.offence($0.line, "SQL in Store, a function that says what is read or written")
        }
    },
    Check(swift: "sentences are written in Views only") { file in
        guard file.isSource, !["Views", "Demo"].contains(file.module) else { return [] }
        return file.scanned.literals.filter { $0.text.unicodeScalars.contains(where: isCyrillic) }
            .map { file.offence($0.line, "a subscriber's words in Views or in the catalogue") }
    },
]

private func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0400...0x052F).contains(scalar.value)
}

func isSQL(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "(" || $0 == ";" }.map(String.init)
    if let select = words.firstIndex(of: "SELECT"), words[select...].contains("FROM") {
        return true
    }
    return words.indices.contains { index in
        switch words[index...].prefix(3).map({ $0 }) {
        case let found where found.starts(with: ["INSERT", "INTO"]): true
        case let found where found.starts(with: ["DELETE", "FROM"]): true
        case let found where found.starts(with: ["CREATE", "TABLE"]): true
        case let found where found.count == 3 && found[0] == "UPDATE" && found[2] == "SET": true
        default: false
        }
    }
}
