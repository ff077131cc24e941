/// What each module may import (STYLE.md, “Layers”). `MemberImportVisibility` makes the list of a
/// file's imports complete, so that this table is the architecture.
enum ImportTable {
    private static let system: Set = [
        "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
    ]
    private static let pure: Set = ["Rules", "Billing"]

    static let rows: [String: Set<String>] = [
        "Billing": [],
        "Rules": ["Billing"],
        "Secrets": ["CSodium"],
        "Store": pure.union(system).union(["CSQLite", "CPostgres"]),
        "Operations": pure.union(system).union(
            ["Store", "Secrets"]),
        "Views": pure.union(system).union(["CPangoCairo"]),
        "Web": pure.union(system).union(
            ["Operations", "Views", "CZlib", "Hummingbird", "HTTPTypes", "NIOCore", "Logging"]),
        "Channels": pure.union(system).union(
            [
                "Operations", "Views", "Hummingbird", "HTTPTypes", "NIOCore", "Yams",
                "Logging",
            ]),
        "Demo": pure.union(system).union(["Channels", "Operations"]),
        "Kabinet": pure.union(system).union(
            [
                "Demo", "Web", "Channels", "Operations", "Store", "Views", "Secrets",
                "ArgumentParser", "Yams", "Hummingbird", "NIOCore", "Logging",
                "ServiceLifecycle", "UnixSignals", "NIOHTTP1", "NIOPosix", "HummingbirdCore",
                "HTTPTypes",
                "HummingbirdHTTP2", "NIOHTTP2", "NIOHTTPTypes", "NIOTLS", "NIOSSL", "Metrics",
            ]),
    ]
}

let importChecks = [
    Check(swift: "modules import downwards only") { file in
        guard file.isSource else { return [] }
        guard let row = ImportTable.rows[file.module] else {
            return [file.offence(0, "a row for \(file.module) in TidyTests/Checks/Imports.swift")]
        }
        return file.imports.filter { !row.contains($0.module) }.map {
            file.offence($0.line, "\(file.module) may import \(row.sorted()), not \($0.module)")
        }
    },
    Check(swift: "imports are plain") { file in
        file.imports.filter { !$0.isPlain }.map {
            file.offence($0.line, "plain `import \($0.module)`")
        }
    },
    Check("each C library belongs to one module") { files in
        let uses = files.filter(\.isSource).flatMap { file in
            file.imports.filter { isCLibrary($0.module) }.map { (file, $0) }
        }
        return Dictionary(grouping: uses) { $0.1.module }.values.flatMap { uses in
            let owner = uses.map(\.0.module).min() ?? ""
            return uses.filter { $0.0.module != owner }.map { file, use in
                file.offence(use.line, "\(use.module) is imported by \(owner) already")
            }
        }
    },
]

private func isCLibrary(_ module: String) -> Bool {
    let letters = module.prefix(2)
    return letters.count == 2 && letters.first == "C" && letters.allSatisfy(\.isUppercase)
}

/// One `import` line.
struct Import {
    let module: String
    let line: Int
    /// Without an attribute or an access level.
    let isPlain: Bool
}

extension SourceFile {
    var imports: [Import] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        return tokens.places(of: "import").map { place in
            let next = tokens.text(at: place + 1)
            let module = kinds.contains(next) ? tokens.text(at: place + 2) : next
            let line = tokens[place].line
            let isFirst = place == 0 || tokens[place - 1].line < line
            return Import(module: module, line: line, isPlain: isFirst)
        }
    }
}
