import Channels
import Foundation
import Yams

/// `kabinet.yaml`: how one installation is reached and by whom. What the operator sells is in the
/// catalogue instead.
struct Configuration: Sendable {
    let folder: String
    var listen = Listen(host: "127.0.0.1", port: 8080)
    var payments = Listen(host: "127.0.0.1", port: 8081)
    /// Browsers come over TLS, which a proxy in front ends.
    var secure = false
    /// Agents come over TLS too.
    var paymentsSecure = false
    var trustedProxies: [String] = []
    var agents: [Agent] = []
    var demo = false

    struct Listen: Sendable {
        var host: String
        var port: Int
    }

    /// A terminal agent; its password is in a file of its own.
    struct Agent: Sendable {
        let name: String
        let passwordFile: String
        let addresses: [String]
    }

    var database: String { folder + "/kabinet.sqlite" }
    var controlSocket: String { folder + "/control.sock" }
    var keyFile: String { folder + "/keys/sealing.key" }

    /// The address by which passwords and cookies would cross a network in the clear, if any.
    var plainBeyondLoopback: String? {
        let loopback = ["127.0.0.1", "::1", "localhost"]
        if !secure, !loopback.contains(listen.host) { return listen.host }
        return paymentsSecure || loopback.contains(payments.host) ? nil : payments.host
    }

    /// - Throws: `Failure` with file, line, key, what was found and what is allowed.
    static func read(_ file: String, folder: String) throws -> Configuration {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure("There is no \(file); docs/OPERATIONS.md lists its keys.")
        }
        var reader = ConfigurationReader(file: file, folder: folder)
        return try reader.read(String(decoding: bytes, as: UTF8.self))
    }

    /// The terminal agents with their passwords, read from their files.
    func terminalAgents() throws -> [TerminalAgent] {
        try agents.map { agent in
            let path =
                agent.passwordFile.hasPrefix("/")
                ? agent.passwordFile : folder + "/" + agent.passwordFile
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw Failure("The password file \(path) of the agent \(agent.name) is missing.")
            }
            let password = String(decoding: bytes, as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            guard password.count >= 12 else {
                throw Failure(
                    "The password in \(path) has \(password.count) characters; at least 12.")
            }
            return TerminalAgent(
                name: agent.name, password: password, addresses: agent.addresses)
        }
    }
}
