import Yams

/// Reads the list of payment agents, which only the file can hold.
struct AgentsReader {
    let file: ConfigurationFile

    static let key = "payments.agents"

    func read(_ node: Node) throws -> [Configuration.Agent] {
        guard let list = node.sequence else { throw file.wrong(node, Self.key, allowed: "a list") }
        let agents = try list.map(agent)
        guard Set(agents.map(\.name)).count == agents.count else {
            throw file.wrong(node, Self.key, allowed: "each name once")
        }
        return agents
    }

    private func agent(_ node: Node) throws -> Configuration.Agent {
        var fields: [String: String] = [:]
        var addresses = ["127.0.0.1"]
        for (word, value) in try file.mapping(node, Self.key) {
            switch word {
            case "name", "password_file": fields[word] = try file.text(value, word, "a text")
            case "from": addresses = try from(value)
            default: throw file.unknown(word, value, allowed: ["name", "password_file", "from"])
            }
        }
        guard let name = fields["name"], let password = fields["password_file"],
            name.wholeMatch(of: #/[a-z0-9-]{1,20}/#) != nil
        else {
            throw file.wrong(node, Self.key, allowed: "name (a–z, 0–9, -) and password_file")
        }
        return Configuration.Agent(name: name, passwordFile: password, addresses: addresses)
    }

    private func from(_ node: Node) throws -> [String] {
        let kind = ValueKind.addresses
        guard let addresses = kind.read(try file.texts(node, "from")) else {
            throw file.wrong(node, "from", allowed: kind.form.allowed)
        }
        return addresses
    }
}
