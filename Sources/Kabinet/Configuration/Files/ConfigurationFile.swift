import Foundation
import Yams

/// Reads `kabinet.yaml`; a mistake is told with its line, and an unknown key is one.
struct ConfigurationFile {
    let path: String

    private static let most = 1 << 20

    func read(into configuration: inout Configuration) throws {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure("There is no \(path); docs/CONFIGURATION.md lists its keys.")
        }
        guard bytes.count <= Self.most else {
            throw Failure("\(path) has \(bytes.count) bytes; at most \(Self.most).")
        }
        guard let root = try tree(String(decoding: bytes, as: UTF8.self)) else { return }
        try read(root, under: "", into: &configuration)
    }

    private func tree(_ text: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw Failure("\(path):\(mark.line): no YAML: \(problem)")
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            let names = keys.map { "«\($0)»" }.joined(separator: ", ")
            throw Failure("\(path):\(context.mark.line): each key once, found twice: \(names)")
        } catch {
            throw Failure("\(path): \(error)")
        }
    }

    private func read(
        _ node: Node, under section: String, into configuration: inout Configuration
    ) throws {
        for (word, value) in try mapping(node, section.isEmpty ? "the file" : section) {
            let name = section.isEmpty ? word : "\(section).\(word)"
            if word.contains(".") {
                throw unknown(word, value, allowed: words(in: section))
            } else if name == AgentsReader.key {
                configuration.agents = try AgentsReader(file: self).read(value)
                configuration.origins[name] = origin(value)
            } else if let key = ConfigurationKey.named(name) {
                let texts =
                    try key.form.isList
                    ? texts(value, name) : [text(value, name, key.form.allowed)]
                try key.set(texts, in: &configuration, from: origin(value))
            } else if !words(in: name).isEmpty {
                try read(value, under: name, into: &configuration)
            } else {
                throw unknown(word, value, allowed: words(in: section))
            }
        }
    }

    /// What may stand in a section, in the order of the reference, each once.
    private func words(in section: String) -> [String] {
        let depth = section.isEmpty ? 0 : section.split(separator: ".").count
        let names = ConfigurationKey.all.map(\.name) + [AgentsReader.key]
        let below = names.filter { section.isEmpty || $0.hasPrefix(section + ".") }
        return below.reduce(into: []) { words, name in
            let word = String(name.split(separator: ".")[depth])
            if !words.contains(word) { words.append(word) }
        }
    }
}

/// What a node of the file may be; a mistake names the line.
extension ConfigurationFile {
    func mapping(_ node: Node, _ what: String) throws -> [(String, Node)] {
        guard let mapping = node.mapping else {
            throw wrong(node, what, allowed: "keys and values")
        }
        return try mapping.map { (try text($0.key, what, "a text"), $0.value) }
    }

    func text(_ node: Node, _ key: String, _ allowed: String) throws -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw wrong(node, key, allowed: allowed)
        }
        return text
    }

    func texts(_ node: Node, _ key: String) throws -> [String] {
        guard let list = node.sequence else { throw wrong(node, key, allowed: "a list") }
        return try list.map { try text($0, key, "a text") }
    }

    func unknown(_ word: String, _ node: Node, allowed: [String]) -> Failure {
        Failure(
            "\(origin(node)): unknown key «\(word)», allowed: \(allowed.joined(separator: ", "))")
    }

    func wrong(_ node: Node, _ key: String, allowed: String) -> Failure {
        let list = node.sequence?.compactMap(\.scalar?.string).joined(separator: ", ")
        let found = node.scalar?.string ?? list ?? "keys and values"
        return Failure("\(origin(node)): \(key): found «\(found)», allowed: \(allowed)")
    }

    func origin(_ node: Node) -> ConfigurationOrigin { .file(path, line: node.mark?.line ?? 1) }
}
