/// Text that breaks a rule, or looks as if it did.
struct Planted: Sendable, CustomStringConvertible {
    let check: String
    let files: [SourceFile]
    /// Where the offences are; empty where the text is innocent.
    let lines: [Int]

    var description: String { "\(check): \(files.map(\.path))" }

    init(_ check: String, _ lines: [Int], _ path: String, _ text: String) {
        self.init(check, lines, [path: text])
    }

    init(_ check: String, _ lines: [Int], _ texts: [String: String]) {
        self.check = check
        self.lines = lines
        files = texts.map { SourceFile(path: $0.key, text: $0.value) }
    }
}

private func steps(_ count: Int) -> String {
    String(repeating: "    step()\n", count: count)
}

let plantedSizes = [
    Planted(
        "files are short", [0], "Sources/Rules/Long.swift", String(repeating: "\n", count: 301)),
    Planted(
        "files are short", [], "Tests/RulesTests/Long.swift", String(repeating: "\n", count: 400)),
    Planted(
        "functions are short", [1], "Sources/Rules/Long.swift",
        "func long() {\n" + steps(49) + "}\n"),
    Planted(
        "functions are short", [], "Sources/Rules/Long.swift",
        "func long() {\n" + steps(48) + "}\n"),
    Planted(
        "functions are short", [2], "Sources/Rules/Long.swift",
        "struct Page {\n    init?(_ text: String = \"{\") {  // {\n" + steps(49) + "    }\n}\n"),
    Planted(
        "functions are short", [2], "Sources/Rules/Long.swift",
        "struct Page {\n    var text: String {\n" + steps(49) + "    }\n}\n"),
    Planted(
        "functions are short", [], "Sources/Rules/Long.swift",
        "protocol Reads {\n    func `read {`() -> Int\n}\nstruct Page {\n" + steps(60) + "}\n"),
    Planted(
        "lines are short", [2], "Sources/Rules/Wide.swift",
        "\n" + String(repeating: "ж", count: 101)),
    Planted(
        "lines are short", [], "Sources/Rules/Wide.swift", String(repeating: "ж", count: 100)),
]

let plantedImports = [
    Planted(
        "modules import downwards only", [2], "Sources/Rules/Clock.swift",
        "import Billing\nimport Foundation"),
    Planted("modules import downwards only", [1], "Sources/Web/Pages.swift", "import Store"),
    Planted(
        "modules import downwards only", [1], "Sources/Secrets/Seal.swift",
        "import struct Foundation.URL"),
    Planted("modules import downwards only", [0], "Sources/Extra/Thing.swift", ""),
    Planted(
        "modules import downwards only", [], "Sources/Store/Connection.swift",
        "import CSQLite\nimport Foundation\nlet text = \"import Web\"  // import Web"),
    Planted("imports are plain", [1], "Sources/Web/Pages.swift", "package import Views"),
    Planted("imports are plain", [1], "Tests/RulesTests/A.swift", "@testable import Rules"),
    Planted("imports are plain", [], "Sources/Web/Pages.swift", "import Views\nimport Rules"),
    Planted(
        "each C library belongs to one module", [1],
        ["Sources/Store/Base.swift": "import CSQLite", "Sources/Web/A.swift": "import CSQLite"]),
]

let plantedNames = [
    Planted(
        "names of types and files say something", [0, 1], "Sources/Rules/BillingUtil.swift",
        "enum MoneyHelper {}"),
    Planted(
        "names of types and files say something", [], "Sources/Store/Database.swift",
        "struct Information {}\nextension Data {}\nlet x = \"struct Data\""),
    Planted(
        "file names are unique inside a module", [0, 0],
        ["Sources/Web/Home/Page.swift": "", "Sources/Web/Login/Page.swift": ""]),
    Planted(
        "file names are unique inside a module", [],
        ["Sources/Web/Home/Page.swift": "", "Sources/Views/Home/Page.swift": ""]),
    Planted(
        "every operation is proved", [0],
        [
            "Sources/Operations/Login/SignIn.swift": "package struct SignIn: Operation {}",
            "Tests/StoryTests/Login/SignOutTests.swift": "// signs out",
        ]),
    Planted(
        "every operation is proved", [],
        [
            "Sources/Operations/Login/SignIn.swift": "package struct SignIn: Operation {}",
            "Sources/Operations/Login/Door.swift": "struct Door<Act: Operation> {}",
            "Tests/StoryTests/Login/SignInTests.swift": "",
        ]),
]
