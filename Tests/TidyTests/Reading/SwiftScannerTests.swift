import Testing

@Suite struct SwiftScannerTests {
    struct Row: Sendable {
        let text: String
        let code: String
        var literals: [String] = []
        var comments: [String] = []
    }

    static let rows = [
        Row(text: "a // b", code: "a     ", comments: ["// b"]),
        Row(
            text: "a /* b /* c */\n*/ d", code: "a             \n   d",
            comments: ["/* b /* c */\n*/"]),
        Row(text: #"f("}\"{")"#, code: #"f("    ")"#, literals: [#"}\"{"#]),
        Row(text: #"f("a\(b("c"))d")"#, code: #"f("  (b(" ")) ")"#, literals: ["c", "a_d"]),
        Row(text: ##"f(#"a"\(b)"#)"##, code: ##"f(#"      "#)"##, literals: [#"a"\(b)"#]),
        Row(text: ##"f(#"\#(b)"#)"##, code: ##"f(#"  (b)"#)"##, literals: ["_"]),
        Row(
            text: "f(\"\"\"\n \"}\n \"\"\")", code: "f(\"\"\"\n   \n \"\"\")",
            literals: ["\n \"}\n "]),
        Row(text: "let a = \"b\nlet c", code: "let a = \" \nlet c", literals: ["b"]),
        Row(text: "func `say \"}`() {}", code: "func `xxxxxx`() {}"),
        Row(text: "`открыть", code: "`" + String(repeating: "x", count: 14)),
        Row(text: "a /*", code: "a   ", comments: ["/*"]),
    ]

    @Test(arguments: rows)
    func `code is told from comments and strings`(_ row: Row) {
        let scanned = ScannedText(row.text)
        #expect(scanned.code == row.code)
        #expect(scanned.literals.map(\.text) == row.literals)
        #expect(scanned.comments.map(\.text) == row.comments)
    }

    @Test func `every file of the repository keeps its lines`() {
        for file in Repository.files where file.isSwift {
            let lines = file.scanned.code.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == file.lines.count, "\(file.path)")
        }
    }

    @Test func `words of a name are told apart`() {
        #expect(words(of: "TariffChangeSQL") == ["Tariff", "Change", "SQL"])
        #expect(words(of: "USSDMenu") == ["USSD", "Menu"])
        #expect(words(of: "Database") == ["Database"])
    }
}
