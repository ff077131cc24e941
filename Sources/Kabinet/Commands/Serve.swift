import ArgumentParser
import Logging

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

    func validate() throws {
        if let port { try validate(port: port) }
    }

    func run() async throws {
        var configuration = try place.configuration(flags.texts)
        configuration.demo = false
        if let port { configuration.move(to: port) }
        if let address = configuration.plainBeyondLoopback {
            throw Failure(
                "\(address) is reached over a network, so passwords need TLS: "
                    + "set tls.certificate_file and tls.key_file; or put a proxy with TLS in "
                    + "front, listen on 127.0.0.1 and set secure: true "
                    + "(payments: secure: true for the agents' door).")
        }
        let installation = try Installation(writing: configuration)
        let scheme = configuration.scheme
        let agents = configuration.agents.map(\.name)
        try await Server(installation: installation, logger: .standardError(configuration))
            .run { [configuration] ports in
                let door = "\(scheme)://\(configuration.payments.at(ports.payments))"
                let doors = agents.map { "  payments  \(door)/terminal/\($0)" }
                let none = ["  payments  \(door)  (no agents are configured)"]
                let portal = configuration.listen.at(ports.portal)
                let operations = configuration.operations.at(ports.operations)
                let lines =
                    ["Kabinet is served on \(scheme)://\(portal)"]
                    + (doors.isEmpty ? none : doors)
                    + ["  operations  http://\(operations)/readyz and /metrics"]
                say(lines.joined(separator: "\n"))
            }
    }
}

extension ParsableArguments {
    /// The two ports after it are needed too.
    func validate(port: Int) throws {
        guard port == 0 || 1...65_533 ~= port else {
            throw ValidationError("--port is 0 for any, or 1 to 65533: three doors need a port.")
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
