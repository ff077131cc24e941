import Foundation
import Yams

/// Reads `kabinet.yaml`; a mistake is told with its line, and an unknown key is one.
struct ConfigurationReader {
    let file: String
    let folder: String

    mutating func read(_ text: String) throws -> Configuration {
        var configuration = Configuration(folder: folder)
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw Failure("\(file): \(error)")
        }
        guard let node else { return configuration }
        for (key, value) in try mapping(node, "the file") {
            switch key {
            case "listen": configuration.listen = try listen(value)
            case "secure": configuration.secure = try flag(value, key)
            case "demo": configuration.demo = try flag(value, key)
            case "trusted_proxies": configuration.trustedProxies = try strings(value, key)
            case "payments":
                try payments(value, &configuration)
            default: throw unknown(key, value, "listen, secure, trusted_proxies, payments, demo")
            }
        }
        return configuration
    }

    private func payments(_ node: Node, _ configuration: inout Configuration) throws {
        for (key, value) in try mapping(node, "payments") {
            switch key {
            case "listen": configuration.payments = try listen(value)
            case "secure": configuration.paymentsSecure = try flag(value, key)
            case "agents":
                guard let agents = value.sequence else {
                    throw wrong(value, key, allowed: "a list")
                }
                configuration.agents = try agents.map(agent)
                guard Set(configuration.agents.map(\.name)).count == agents.count else {
                    throw wrong(value, key, allowed: "each name once")
                }
            default: throw unknown(key, value, "listen, secure, agents")
            }
        }
    }

    private func agent(_ node: Node) throws -> Configuration.Agent {
        var fields: [String: String] = [:]
        var addresses: [String] = ["127.0.0.1"]
        for (key, value) in try mapping(node, "agents") {
            switch key {
            case "name", "password_file": fields[key] = try string(value, key)
            case "from": addresses = try strings(value, key)
            default: throw unknown(key, value, "name, password_file, from")
            }
        }
        guard let name = fields["name"], let file = fields["password_file"],
            name.wholeMatch(of: #/[a-z0-9-]{1,20}/#) != nil
        else { throw wrong(node, "agents", allowed: "name (a–z, 0–9, -) and password_file") }
        return Configuration.Agent(name: name, passwordFile: file, addresses: addresses)
    }

    private func listen(_ node: Node) throws -> Configuration.Listen {
        let text = try string(node, "listen")
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon > text.startIndex
        else { throw wrong(node, "listen", allowed: "ADDRESS:PORT, as 127.0.0.1:8080") }
        let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        return Configuration.Listen(host: host, port: port)
    }

    private func mapping(_ node: Node, _ what: String) throws -> [(String, Node)] {
        guard let mapping = node.mapping else {
            throw wrong(node, what, allowed: "keys and values")
        }
        return try mapping.map { (try string($0.key, what), $0.value) }
    }

    private func string(_ node: Node, _ key: String) throws -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw wrong(node, key, allowed: "a text")
        }
        return text
    }

    private func strings(_ node: Node, _ key: String) throws -> [String] {
        guard let list = node.sequence else { throw wrong(node, key, allowed: "a list of texts") }
        return try list.map { try string($0, key) }
    }

    private func flag(_ node: Node, _ key: String) throws -> Bool {
        guard let flag = node.bool else { throw wrong(node, key, allowed: "true or false") }
        return flag
    }

    private func unknown(_ key: String, _ node: Node, _ allowed: String) -> Failure {
        Failure("\(place(node)): unknown key «\(key)», allowed: \(allowed)")
    }

    private func wrong(_ node: Node, _ key: String, allowed: String) -> Failure {
        let found = node.scalar?.string ?? "a list or a mapping"
        return Failure("\(place(node)): \(key): found «\(found)», allowed: \(allowed)")
    }

    private func place(_ node: Node) -> String { "\(file):\(node.mark?.line ?? 1)" }
}
