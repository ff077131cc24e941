import Billing

/// The files by name, each a tree.
struct CatalogueRoots {
    private static let required = ["operator.yaml", "destinations.yaml", "limits.yaml"]
    /// Without one of them the operator does not offer what it is about.
    private static let optional = [
        "payments.yaml", "bills.yaml", "blocks.yaml", "bonus.yaml", "documents.yaml",
        "network.yaml",
    ]

    private let files: [CatalogueFile]
    private let log: CatalogueLog
    private var trees: [String: CatalogueTree] = [:]
    /// Pictures by file name.
    let logos: [String: String]

    init(_ files: [CatalogueFile], _ log: CatalogueLog) {
        self.files = files
        self.log = log
        logos = Dictionary(
            files.filter { $0.name.hasSuffix(".svg") }.map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first })
        for file in files where trees[file.name] == nil && Self.isKnown(file.name) {
            trees[file.name] = Self.tree(of: file, log)
        }
        for name in Self.required where trees[name] == nil { tellMissing(name) }
        for list in [CatalogueList.tariffs, .services] where names(of: list).isEmpty {
            tellMissing("\(list.rawValue).yaml")
        }
    }

    /// A file that has to be there; if it is not, that is told and the answer is silent.
    subscript(name: String) -> CatalogueNode {
        let tree = trees[name] ?? CatalogueTree(line: 1, content: .missing)
        return CatalogueNode(file: name, key: "", tree: tree, log: log)
    }

    func optional(_ name: String) -> CatalogueNode? { trees[name] == nil ? nil : self[name] }

    /// The items of a list in all of its files.
    func items(_ list: CatalogueList) -> [CatalogueNode] {
        let key = list.rawValue
        return names(of: list).flatMap { self[$0].map([key])[key].list(atLeast: list.fewest) }
    }

    private func names(of list: CatalogueList) -> [String] {
        trees.keys.filter { CatalogueList(file: $0) == list }.sorted()
    }

    private static func isKnown(_ name: String) -> Bool {
        required.contains(name) || optional.contains(name) || CatalogueList(file: name) != nil
    }

    func tellUnknownFiles(logo: String?) {
        // What a broken operator.yaml names is not known, so any picture may be meant.
        let pictures = log.isClean("operator.yaml", below: "logo") ? [] : logos.keys.sorted()
        let lists = CatalogueList.allCases.map { "\($0.rawValue).yaml" }
        let known = Self.required + lists + Self.optional + (logo.map { [$0] } ?? pictures)
        var seen: Set<String> = []
        for file in files {
            if !known.contains(file.name), CatalogueList(file: file.name) == nil {
                let allowed = CatalogueWords.choice(known, instead: file.name)
                tell(file.name, found: file.name, allowed: allowed)
            }
            if !seen.insert(file.name).inserted {
                tell(file.name, found: file.name, allowed: "each file once")
            }
        }
    }

    private func tellMissing(_ file: String) {
        tell(file, found: "", allowed: "this file in the folder")
    }

    private func tell(_ file: String, found: String, allowed: String) {
        log.add(CatalogueMistake(file: file, line: 0, key: "", found: found, allowed: allowed))
    }

    private static func tree(of file: CatalogueFile, _ log: CatalogueLog) -> CatalogueTree {
        guard file.text.utf8.count <= CatalogueFile.mostBytes else {
            log.add(
                CatalogueMistake(
                    file: file.name, line: 0, key: "", found: "\(file.text.utf8.count) bytes",
                    allowed: "\(CatalogueFile.mostBytes) bytes"))
            return CatalogueTree(line: 1, content: .missing)
        }
        return CatalogueYAML.tree(of: file, log)
    }
}
