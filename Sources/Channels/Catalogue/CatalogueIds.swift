import Billing

/// Ids that some part of the catalogue has, and the places where other parts name them.
struct CatalogueIds {
    enum Kind: String { case tariffs, services, roaming }

    private struct Mention {
        let kind: Kind
        let id: String
        let file: String
        let line: Int
        let key: String
    }

    private var known: [Kind: Set<String>] = [:]
    private var mentions: [Mention] = []

    mutating func add(_ id: String, of kind: Kind) { known[kind, default: []].insert(id) }

    mutating func mention(_ id: String, of kind: Kind, at place: CatalogueNode) {
        mentions.append(
            Mention(
                kind: kind, id: id, file: place.file, line: place.tree.line, key: place.key))
    }

    /// A mistake for each id that is named and nowhere to be found.
    var unknown: [(kind: Kind, mistake: CatalogueMistake)] {
        mentions.compactMap { mention in
            let ids = known[mention.kind, default: []]
            guard !mention.id.isEmpty, !ids.contains(mention.id) else { return nil }
            let list = CatalogueWords.choice(ids.sorted(), instead: mention.id)
            return (
                mention.kind,
                CatalogueMistake(
                    file: mention.file, line: mention.line, key: mention.key, found: mention.id,
                    allowed: "an id of \(mention.kind.rawValue): \(list)")
            )
        }
    }
}

/// What phones dial, and for what: one code means one thing.
struct CatalogueCodes {
    private var owners: [String: String] = [:]

    /// False if something else has the code already; versions of one thing share theirs.
    mutating func add(_ code: String, for owner: String) -> Bool {
        let first = owners[code, default: owner]
        owners[code] = first
        return first == owner
    }
}

extension CatalogueLog {
    /// Only of lists that could be read: in a broken one anything may have been meant.
    func tellUnknownIds() {
        for (kind, mistake) in ids.unknown where isCertain(kind) { add(mistake) }
    }

    private func isCertain(_ kind: CatalogueIds.Kind) -> Bool {
        mistakes.allSatisfy { mistake in
            let list = CatalogueList(file: mistake.file)
            let isOfKind =
                list?.rawValue == kind.rawValue
                || (kind == .roaming && mistake.file == "destinations.yaml")
            guard isOfKind else { return true }
            return !mistake.key.isEmpty && mistake.key != kind.rawValue
                && !mistake.key.hasSuffix(".id")
        }
    }
}

extension CatalogueNode {
    /// An id that `kind` has to have.
    func id(of kind: CatalogueIds.Kind) -> String {
        let id = id()
        log.ids.mention(id, of: kind, at: self)
        return id
    }

    /// Distinct ids that `kind` has to have.
    func ids(of kind: CatalogueIds.Kind) -> [String] {
        var ids: [String] = []
        for item in list(atLeast: 1) {
            let id = item.id(of: kind)
            if ids.contains(id) { item.tell(allowed: "each of them once") }
            ids.append(id)
        }
        return ids
    }

    /// What a phone dials: *, # and digits, and in braces what the caller puts in.
    func code(_ blanks: [String] = [], for owner: String) -> String {
        let written = blanks.map { "{\($0)}" }
        let allowed = (["a code that a phone dials: *, digits, #"] + written).joined(
            separator: ", ")
        let code = text(allowed) { text in
            let rest = written.reduce(text) { $0.replacing($1, with: "0") }
            return text.utf8.count <= 40 && (rest.hasPrefix("*") || rest.hasPrefix("#"))
                && rest.hasSuffix("#") && rest.utf8.count > 2
                && rest.utf8.allSatisfy {
                    $0.isDigit || $0 == 0x2A || $0 == 0x23
                }
        }
        if !code.isEmpty, !log.codes.add(code, for: owner) {
            tell(allowed: "a code that nothing else has")
        }
        return code
    }
}
