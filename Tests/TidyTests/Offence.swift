/// One place in the repository that breaks a rule of STYLE.md, and what is wanted instead.
struct Offence: Hashable, CustomStringConvertible {
    let path: String
    /// From 1; 0 where the whole file is meant.
    let line: Int
    let wanted: String

    var description: String { line > 0 ? "\(path):\(line): \(wanted)" : "\(path): \(wanted)" }
}

/// A rule of STYLE.md that a machine can judge: files in, offences out.
struct Check: Sendable, CustomStringConvertible {
    let name: String
    let offences: @Sendable ([SourceFile]) -> [Offence]

    var description: String { name }

    init(_ name: String, _ offences: @escaping @Sendable ([SourceFile]) -> [Offence]) {
        self.name = name
        self.offences = offences
    }

    /// A rule that judges each Swift file by itself.
    init(swift name: String, _ offences: @escaping @Sendable (SourceFile) -> [Offence]) {
        self.init(name) { files in files.filter(\.isSwift).flatMap(offences) }
    }

    static let all: [Check] =
        sizeChecks + importChecks + nameChecks + folderChecks + literalChecks + safetyChecks
        + projectChecks
}
