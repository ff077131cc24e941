import ArgumentParser
import Glibc
import Logging
import NIOCore

/// `kabinet serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the portal and the payments' door of an operator.",
        discussion: "`kabinet config reference` says more of the configuration.")

    @OptionGroup var place: Place

    @Option(
        help: "Serve the portal on this port, the other doors on those after it; 0 for any.")
    var port: Int?

    @OptionGroup(title: "Configuration") var flags: ConfigurationFlags

    func run() async throws {
        var configuration = try place.configuration(flags.texts)
        configuration.demo = false
        if let port { configuration.move(to: port) }
        if let address = configuration.plainBeyondLoopback {
            throw Failure(
                "\(address) is reached over a network, so passwords need TLS: "
                    + "put a proxy with TLS in front, listen on 127.0.0.1 and set secure: true "
                    + "(payments: secure: true for the agents' door).")
        }
        let installation = try Installation(writing: configuration)
        let agents = configuration.agents.map(\.name)
        try await Server(installation: installation, logger: .standardError()).runSaying {
            [configuration] ports in
            let door = "http://\(configuration.payments.at(ports.payments))"
            let doors = agents.map { "  payments  \(door)/terminal/\($0)" }
            let none = ["  payments  \(door)  (no agents are configured)"]
            let lines = ["Kabinet is served on http://\(configuration.listen.at(ports.portal))"]
            say((lines + (doors.isEmpty ? none : doors)).joined(separator: "\n"))
        }
    }
}

extension Configuration {
    /// The other doors move along, to the ports after it.
    mutating func move(to port: Int) {
        listen.port = port
        payments.port = port == 0 ? 0 : port + 1
        operations.port = port == 0 ? 0 : port + 2
    }
}

extension Logger {
    static func standardError() -> Logger {
        var logger = Logger(label: "kabinet") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        return logger
    }
}

extension Server {
    /// Runs; a port that is taken is told in words.
    func runSaying(_ announce: @escaping @Sendable (Ports) -> Void) async throws {
        do {
            try await run(announce: announce)
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            let configuration = installation.configuration
            throw Failure(
                "\(configuration.listen) or \(configuration.payments) is in use; "
                    + "stop what uses it or choose another with --port.")
        }
    }
}
