import Billing
import Yams

/// A YAML value with the line where it stands; scalars are text, whatever YAML makes of them.
struct CatalogueTree {
    indirect enum Content {
        /// Nothing there; the mistake is told already, so readers stay silent.
        case missing
        case text(String)
        case map([Pair])
        case list([CatalogueTree])
    }

    struct Pair {
        let key: String
        let value: CatalogueTree
    }

    let line: Int
    let content: Content
}

/// The only place that knows the YAML library: text in, tree with lines out.
enum CatalogueYAML {
    private static let noAnchors = "values written out: no anchors (&) and no aliases (*)"
    /// Levels of maps and lists inside each other; the catalogue needs seven.
    private static let deepest = 16
    /// Aliases of aliases grow without bound, so a text with more of them is not even composed.
    private static let mostAliasMarks = 8

    /// The tree of a file; `missing` after telling the mistake if it has none.
    static func tree(of file: CatalogueFile, _ log: CatalogueLog) -> CatalogueTree {
        let missing = CatalogueTree(line: 1, content: .missing)
        func tell(_ line: Int, _ found: String, _ allowed: String) {
            log.add(
                CatalogueMistake(
                    file: file.name, line: line, key: "", found: found, allowed: allowed))
        }
        let marks = aliasMarks(in: file.text)
        if marks.count > mostAliasMarks, let line = marks.first {
            tell(line, "an alias", noAnchors)
            return missing
        }
        do {
            let parser = try Parser(yaml: file.text, encoding: .utf8)
            // The parser alone keeps anchors alive: it has to outlive the walk.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    return CatalogueTree(line: 1, content: .map([]))
                }
                return try plain(root, depth: 0)
            }
        } catch let refusal as Refused {
            tell(refusal.line, refusal.found, refusal.allowed)
        } catch {
            let (line, problem) = place(of: error)
            tell(line, problem, "YAML")
        }
        return missing
    }

    private struct Refused: Error {
        let line: Int
        let found: String
        let allowed: String
    }

    private static func plain(_ node: Node, depth: Int) throws -> CatalogueTree {
        let line = node.mark?.line ?? 1
        if node.anchor != nil { throw Refused(line: line, found: "an anchor", allowed: noAnchors) }
        guard depth < deepest else {
            throw Refused(line: line, found: "a deeper level", allowed: "\(deepest) levels")
        }
        switch node {
        case .scalar(let scalar):
            return CatalogueTree(line: line, content: .text(scalar.string))
        case .sequence(let sequence):
            let items = try sequence.map { try plain($0, depth: depth + 1) }
            return CatalogueTree(line: line, content: .list(items))
        case .mapping(let mapping):
            let pairs = try mapping.map { try pair($0.key, $0.value, depth: depth + 1) }
            return CatalogueTree(line: line, content: .map(pairs))
        case .alias:
            throw Refused(line: line, found: "an alias", allowed: noAnchors)
        }
    }

    /// The line of a value in a map is its key's.
    private static func pair(
        _ key: Node, _ value: Node, depth: Int
    ) throws -> CatalogueTree.Pair {
        let line = key.mark?.line ?? 1
        guard case .text(let name) = try plain(key, depth: depth).content else {
            throw Refused(line: line, found: "a map or a list as a key", allowed: "a name")
        }
        let content = try plain(value, depth: depth).content
        return CatalogueTree.Pair(key: name, value: CatalogueTree(line: line, content: content))
    }

    /// Lines of what may be an alias: a star before a letter or digit where a value may begin.
    private static func aliasMarks(in text: String) -> [Int] {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return [] }
        let opening = Set(" \t\n\r[{,:?".utf8)
        var lines: [Int] = []
        var line = 1
        var last: UInt8 = 0x0A
        var lastButOne: UInt8 = 0x0A
        for byte in text.utf8 {
            let isName =
                byte >= 0x80 || byte == 0x5F || byte.isDigit
                || (0x41...0x5A).contains(byte & 0xDF)
            if isName, last == UInt8(ascii: "*"), opening.contains(lastButOne) {
                lines.append(line)
            }
            (lastButOne, last) = (last, byte)
            if byte == 0x0A { line += 1 }
        }
        return lines
    }

    private static func place(of error: any Error) -> (line: Int, problem: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "\(keys.joined(separator: ", ")) twice")
        case .reader(let problem, let offset, _, let yaml):
            (1 + yaml.prefix(offset ?? 0).count { $0.isNewline }, problem)
        default:
            (1, "\(error)")
        }
    }
}
