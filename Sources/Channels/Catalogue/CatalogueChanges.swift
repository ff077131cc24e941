import Billing

/// What differs in meaning between two sets of catalogue files, a line for each key.
package enum CatalogueChanges {
    /// Lines as `tariffs[super-8@2019-01-01].fee.amount: 17.70 → 18.40`; what came begins with
    /// `+`, what went with `-`. Comments, quotes and the order of keys mean nothing, nor does the
    /// file of `tariffs`, `services` and `packages` in which an item stands.
    package static func between(_ old: [CatalogueFile], _ new: [CatalogueFile]) -> [String] {
        let lists = CatalogueList.allCases.flatMap { compare($0, old, new) }
        let single = { (file: CatalogueFile) in CatalogueList(file: file.name) == nil }
        let (old, new) = (old.filter(single), new.filter(single))
        let names = Set((old + new).map(\.name)).sorted()
        return lists
            + names.flatMap { name in
                lines(
                    name, old.first { $0.name == name }, new.first { $0.name == name })
            }
    }

    /// A list in all of its files.
    private static func compare(
        _ list: CatalogueList, _ old: [CatalogueFile], _ new: [CatalogueFile]
    ) -> [String] {
        let before = old.filter { CatalogueList(file: $0.name) == list }
        let after = new.filter { CatalogueList(file: $0.name) == list }
        guard before != after else { return [] }
        guard let one = whole(list, before), let other = whole(list, after) else {
            return ["\(list.rawValue): changed"]
        }
        return compare(labelled(one), labelled(other), at: list.rawValue)
    }

    /// The items of all files; nil if one cannot be read.
    private static func whole(_ list: CatalogueList, _ files: [CatalogueFile]) -> [CatalogueTree]? {
        let log = CatalogueLog()
        var items: [CatalogueTree] = []
        for file in files {
            guard case .map(let pairs) = CatalogueYAML.tree(of: file, log).content,
                case .list(let more)? = pairs.first(where: { $0.key == list.rawValue })?
                    .value.content
            else { return nil }
            items += more
        }
        return items
    }

    private static func lines(
        _ name: String, _ old: CatalogueFile?, _ new: CatalogueFile?
    ) -> [String] {
        guard let old else { return ["+ \(name)"] }
        guard let new else { return ["- \(name)"] }
        guard old.text != new.text else { return [] }
        let log = CatalogueLog()
        guard name.hasSuffix(".yaml") else { return ["\(name): changed"] }
        let (before, after) = (CatalogueYAML.tree(of: old, log), CatalogueYAML.tree(of: new, log))
        guard log.mistakes.isEmpty else { return ["\(name): changed"] }
        return compare(before, after, at: "\(name) ")
    }

    private static func compare(
        _ old: CatalogueTree, _ new: CatalogueTree, at path: String
    ) -> [String] {
        switch (parts(of: old), parts(of: new)) {
        case (let before?, let after?):
            return compare(before, after, at: path) + order(before, after, at: path)
        default:
            let (before, after) = (summary(of: old), summary(of: new))
            return isSame(before, after) ? [] : ["\(path): \(before) → \(after)"]
        }
    }

    private static func compare(_ old: [Part], _ new: [Part], at path: String) -> [String] {
        let before = Dictionary(old.map { ($0.name, $0.tree) }, uniquingKeysWith: { $1 })
        let after = Dictionary(new.map { ($0.name, $0.tree) }, uniquingKeysWith: { $1 })
        let kept = old.flatMap { part in
            guard let tree = after[part.name] else { return ["- " + whole(part, at: path)] }
            return compare(part.tree, tree, at: join(path, part.name))
        }
        let added = new.filter { before[$0.name] == nil }.map { "+ " + whole($0, at: path) }
        return kept + added
    }

    /// Bundles are used in the order in which they stand, so their order is a meaning too.
    private static func order(_ old: [Part], _ new: [Part], at path: String) -> [String] {
        guard path.hasSuffix("bundles") else { return [] }
        let common = Set(old.map(\.name)).intersection(new.map(\.name))
        let before = old.map(\.name).filter(common.contains)
        let after = new.map(\.name).filter(common.contains)
        guard before != after else { return [] }
        return ["\(path): order \(before.joined()) → \(after.joined())"]
    }

    /// A key of a map, or an item of a list in brackets.
    private struct Part {
        let name: String
        let tree: CatalogueTree
    }

    /// Nil for what is compared as a whole: scalars and lists of scalars.
    private static func parts(of tree: CatalogueTree) -> [Part]? {
        switch tree.content {
        case .map(let pairs):
            return pairs.map { Part(name: $0.key, tree: $0.value) }
        case .list(let items) where items.contains(where: { CatalogueLabel.text(of: $0) != nil }):
            return labelled(items)
        case .list, .text, .missing:
            return nil
        }
    }

    /// Items by their label and date; those that share one are numbered.
    private static func labelled(_ items: [CatalogueTree]) -> [Part] {
        var counts: [String: Int] = [:]
        return items.enumerated().map { index, item in
            let label = CatalogueLabel.dated(item) ?? "\(index)"
            let count = counts[label, default: 0] + 1
            counts[label] = count
            return Part(name: count == 1 ? "[\(label)]" : "[\(label) #\(count)]", tree: item)
        }
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.hasSuffix(" ") || name.hasPrefix("[") ? path + name : "\(path).\(name)"
    }

    private static func whole(_ part: Part, at path: String) -> String {
        let place = join(path, part.name)
        return parts(of: part.tree) == nil ? "\(place): \(summary(of: part.tree))" : place
    }

    private static func summary(of tree: CatalogueTree) -> String {
        switch tree.content {
        case .missing: "nothing"
        case .text(let text): text
        case .list(let items): items.map { summary(of: $0) }.joined(separator: ", ")
        case .map: "keys"
        }
    }

    /// `0.5` and `0.50` are one amount.
    private static func isSame(_ old: String, _ new: String) -> Bool {
        guard old != new, old.contains(".") || new.contains(".") else { return old == new }
        guard let before = Money(decimal: old), let after = Money(decimal: new) else {
            return false
        }
        return before == after
    }
}
