import Billing

/// The files of the catalogue → `Billing.Catalogue`, or all that is wrong with them.
package enum CatalogueReader {
    static let required = [
        "operator.yaml", "destinations.yaml", "tariffs.yaml", "services.yaml", "limits.yaml",
    ]

    package static func read(_ files: [CatalogueFile]) throws(CatalogueMistakes) -> Catalogue {
        let log = CatalogueLog()
        let roots = CatalogueRoots(files, log)
        let operation = roots["operator.yaml"].operation(logos: roots.logos)
        let destinations = roots["destinations.yaml"].destinations(operation.numbers)
        let classes = CatalogueClasses(operation.numbers, destinations.zones, log)
        let defaults = destinations.defaults(classes)
        let tables = destinations.tables()
        let world = Destinations(
            zones: destinations.zones, defaults: defaults, tables: tables)
        let tariffs = roots["tariffs.yaml"].tariffs(classes, world)
        let services = roots["services.yaml"].services()
        let limits = roots["limits.yaml"].limits()
        roots.tellUnknownFiles(logo: operation.logoName)
        guard log.mistakes.isEmpty, let profile = operation.profile else {
            throw CatalogueMistakes(mistakes: log.ordered)
        }
        return Catalogue(
            operation: profile, numbers: operation.numbers, destinations: world,
            tariffs: tariffs, services: services, limits: limits)
    }
}

/// The files by name, each a tree.
struct CatalogueRoots {
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
        for name in CatalogueReader.required {
            if let file = files.first(where: { $0.name == name }) {
                trees[name] = Self.tree(of: file, log)
            } else {
                tell(name, found: "", allowed: "this file in the folder")
            }
        }
    }

    subscript(name: String) -> CatalogueNode {
        let tree = trees[name] ?? CatalogueTree(line: 1, content: .missing)
        return CatalogueNode(file: name, key: "", tree: tree, log: log)
    }

    func tellUnknownFiles(logo: String?) {
        // What a broken operator.yaml names is not known, so any picture may be meant.
        let pictures = log.isClean("operator.yaml", below: "logo") ? [] : logos.keys.sorted()
        let known = CatalogueReader.required + (logo.map { [$0] } ?? pictures)
        var seen: Set<String> = []
        for file in files {
            if !known.contains(file.name) {
                let allowed = CatalogueWords.choice(known, instead: file.name)
                tell(file.name, found: file.name, allowed: allowed)
            }
            if !seen.insert(file.name).inserted {
                tell(file.name, found: file.name, allowed: "each file once")
            }
        }
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
