import Channels
import Foundation
import Logging
import Store

/// How one installation is reached and by whom, from `kabinet.yaml`, variables and flags. What the
/// operator sells is in the catalogue instead. The values that stand here are the defaults; what
/// each one means is said in `ConfigurationKey.all`.
struct Configuration: Sendable {
    let folder: String
    var listen = Listen(host: "127.0.0.1", port: 8080)
    var secure = false
    var trustedProxies: [String] = []
    var tlsCertificateFile: String?
    var tlsKeyFile: String?
    var payments = Listen(host: "127.0.0.1", port: 8081)
    var paymentsSecure = false
    var agents: [Agent] = []
    var operations = Listen(host: "127.0.0.1", port: 8082)
    var sounds = "/usr/share/asterisk/sounds/ru_RU_f_IvrvoiceRU"
    var databaseURL: String?
    var databasePasswordFile: String?
    var mostConnections = 4_096
    var mostConnectionsPerHost = 512
    var mostRequests = 256
    var idleSeconds = 60
    var requestSeconds = 20
    var handshakeSeconds = 10
    var logFormat = LogFormat.text
    var logLevel = Logger.Level.info
    var demo = false

    /// Where each key that is not at its default was set, by the key's name.
    var origins: [String: ConfigurationOrigin] = [:]

    /// A terminal agent; its password is in a file of its own.
    struct Agent: Sendable {
        let name: String
        let passwordFile: String
        let addresses: [String]
    }

    enum LogFormat: String, CaseIterable, Sendable { case text, json }

    /// Where the database is unless it is on a server.
    var databaseFile: String { folder + "/kabinet.sqlite" }
    var controlSocket: String { folder + "/control.sock" }
    var keyFile: String { folder + "/keys/sealing.key" }

    /// The path of a file that the configuration names: in the folder unless it begins with `/`.
    func path(of file: String) -> String {
        file.hasPrefix("/") ? file : folder + "/" + file
    }

    /// - Throws: `Failure` for a file with the server's password that cannot be read.
    var database: DatabasePlace {
        get throws {
            guard let databaseURL else { return .file(databaseFile) }
            return try server(databaseURL)
        }
    }

    /// What a command names: `sqlite:FILE` or the URL of a server.
    func place(_ text: String) throws -> DatabasePlace {
        if text.hasPrefix("sqlite:") { return .file(absolute(String(text.dropFirst(7)))) }
        guard let url = ValueKind.server.read([text]) else {
            throw Failure(
                "found «\(text)», allowed: sqlite:FILE or \(ValueKind.server.form.allowed)")
        }
        return try server(url)
    }

    private func server(_ url: String?) throws -> DatabasePlace {
        let password = try databasePasswordFile.map { file in
            let secret = try SecretFile.read(path(of: file), "password file of the database")
            return String(decoding: secret, as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return .server(PostgresAddress(url: url ?? "", password: password))
    }

    /// The address by which passwords and cookies would cross a network in the clear, if any.
    var plainBeyondLoopback: String? {
        if tls != nil { return nil }
        if !secure, !listen.isLoopback { return listen.host }
        return paymentsSecure || payments.isLoopback ? nil : payments.host
    }

    /// The terminal agents with their passwords, read from their files.
    func terminalAgents() throws -> [TerminalAgent] {
        try agents.map { agent in
            let path = path(of: agent.passwordFile)
            let secret = try SecretFile.read(path, "password file of the agent \(agent.name)")
            let password = String(decoding: secret, as: UTF8.self)
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
