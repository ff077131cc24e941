import Billing

/// A place in a catalogue file that knows its path and line, and tells what is wrong there.
/// Readers give a harmless value after telling a mistake, so that one reading finds them all.
struct CatalogueNode {
    let file: String
    let key: String
    let tree: CatalogueTree
    let log: CatalogueLog

    private static let mostItems = 5_000

    var isMissing: Bool {
        if case .missing = tree.content { true } else { false }
    }

    /// What a mistake shows of this place.
    var found: String {
        switch tree.content {
        case .missing: ""
        case .text(let text): text
        case .map: "keys"
        case .list: "a list"
        }
    }

    func tell(found: String? = nil, allowed: String) {
        guard !isMissing else { return }
        log.add(
            CatalogueMistake(
                file: file, line: tree.line, key: key, found: found ?? self.found,
                allowed: allowed))
    }

    /// The keys of a map; tells unknown, repeated and missing ones.
    func map(_ required: [String], optional: [String] = []) -> CatalogueMap {
        let missing = CatalogueMap(node: self, entries: [])
        guard case .map(let pairs) = tree.content else {
            tell(allowed: "keys: \(CatalogueWords.list(required + optional))")
            return missing
        }
        let entries = pairs.map { (key: $0.key, node: child($0.key, $0.value)) }
        let known = Set(required + optional)
        for (index, entry) in entries.enumerated() {
            if !known.contains(entry.key) {
                let allowed = CatalogueWords.choice(required + optional, instead: entry.key)
                entry.node.tell(found: entry.key, allowed: allowed)
            } else if entries[..<index].contains(where: { $0.key == entry.key }) {
                entry.node.tell(found: entry.key, allowed: "each key once")
            }
        }
        for name in required where !entries.contains(where: { $0.key == name }) {
            child(name, CatalogueTree(line: tree.line, content: .text("")))
                .tell(allowed: "a value; the key is required")
        }
        return CatalogueMap(node: self, entries: entries.filter { known.contains($0.key) })
    }

    /// Some of these keys, and at least one.
    func some(of keys: [String]) -> CatalogueMap {
        let map = map([], optional: keys)
        if map.entries.isEmpty {
            tell(found: "no keys", allowed: "some of \(CatalogueWords.list(keys))")
        }
        return map
    }

    /// The items of a list, each labelled by its id where it has one.
    func list(atLeast fewest: Int = 0) -> [CatalogueNode] {
        guard case .list(let items) = tree.content else {
            tell(allowed: "a list")
            return []
        }
        if items.count < fewest { tell(found: "an empty list", allowed: "\(fewest) or more") }
        if items.count > Self.mostItems {
            tell(found: "\(items.count) items", allowed: "\(Self.mostItems)")
        }
        return items.prefix(Self.mostItems).enumerated().map { index, item in
            let label = CatalogueLabel.text(of: item) ?? "\(index)"
            return CatalogueNode(file: file, key: "\(key)[\(label)]", tree: item, log: log)
        }
    }

    /// The value of a key if there is one, else this place.
    func near(_ name: String) -> CatalogueNode {
        guard case .map(let pairs) = tree.content, let pair = pairs.first(where: { $0.key == name })
        else { return self }
        return child(name, pair.value)
    }

    private func child(_ name: String, _ value: CatalogueTree) -> CatalogueNode {
        let path = key.isEmpty ? name : "\(key).\(name)"
        return CatalogueNode(file: file, key: path, tree: value, log: log)
    }
}

/// The checked keys of one map.
struct CatalogueMap {
    let node: CatalogueNode
    /// What is there, in the file's order.
    let entries: [(key: String, node: CatalogueNode)]

    /// A key that has to be there; if it is not, that is told and the answer is silent.
    subscript(key: String) -> CatalogueNode {
        optional(key)
            ?? CatalogueNode(
                file: node.file, key: node.key,
                tree: CatalogueTree(line: node.tree.line, content: .missing), log: node.log)
    }

    /// A number that need not be there.
    func whole(_ key: String, _ range: ClosedRange<Int64>, or usual: Int64) -> Int64 {
        optional(key)?.whole(range) ?? usual
    }

    func optional(_ key: String) -> CatalogueNode? { entries.first { $0.key == key }?.node }
}

/// How an item of a list is called in paths.
enum CatalogueLabel {
    private static let keys = [
        "id", "holder", "from_minute", "from_day", "up_to_mb", "period", "from", "valid_from",
        "code",
    ]

    static func text(of item: CatalogueTree) -> String? {
        guard case .map(let pairs) = item.content else { return nil }
        for key in keys {
            if let text = text(key, in: pairs) { return text }
        }
        return nil
    }

    /// With the date of the version: `super-8@2019-01-01`.
    static func dated(_ item: CatalogueTree) -> String? {
        guard let label = text(of: item), case .map(let pairs) = item.content else { return nil }
        guard let date = text("valid_from", in: pairs), date != label else { return label }
        return "\(label)@\(date)"
    }

    private static func text(_ key: String, in pairs: [CatalogueTree.Pair]) -> String? {
        guard case .text(let text)? = pairs.first(where: { $0.key == key })?.value.content,
            !text.isEmpty, text.utf8.count <= 40
        else { return nil }
        return text
    }
}
