/// A text file of the repository, read once.
struct SourceFile: Sendable {
    /// From the root of the repository: `Sources/Rules/Refusal.swift`.
    let path: String
    let text: String
    let lines: [Substring]
    /// Empty unless the file is Swift.
    let scanned: ScannedText
    let tokens: [Token]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        scanned = path.hasSuffix(".swift") ? ScannedText(text) : ScannedText()
        tokens = Token.list(scanned.code)
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var isSource: Bool { isSwift && path.hasPrefix("Sources/") }
    var isTest: Bool { path.hasPrefix("Tests/") }

    /// The folders' names, without the file's: `["Sources", "Rules", "Login"]`.
    var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }

    /// `Rules` in `Sources/Rules/Login/SignInRule.swift`; empty outside `Sources` and `Tests`.
    var module: String {
        let folders = folders
        guard folders.count > 1, ["Sources", "Tests"].contains(folders[0]) else { return "" }
        return folders[1]
    }

    /// `SignIn` in `Sources/Operations/Login/SignIn.swift`.
    var stem: String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return file.split(separator: ".", omittingEmptySubsequences: false).first.map(String.init)
            ?? file
    }

    func offence(_ line: Int, _ wanted: String) -> Offence {
        Offence(path: path, line: line, wanted: wanted)
    }
}
