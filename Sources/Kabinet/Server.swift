import Channels
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Operations
import ServiceLifecycle
import UnixSignals
import Web

/// Runs an installation: the portal, the payments' door, the command line's socket, the outbox and
/// the clock, until it is told to stop; what was accepted is finished.
struct Server {
    let installation: Installation
    let logger: Logger
    var handset: HandsetExchange?

    /// - Parameter announce: called with both ports once both doors are open.
    func run(announce: @escaping @Sendable (Ports) -> Void) async throws {
        let configuration = installation.configuration
        let ports = OpenPorts(announce: announce)
        let control = try ControlServer(
            path: configuration.controlSocket, jobs: FileJobs(door: installation.door),
            logger: logger)
        control.start()
        defer {
            control.stop()
            installation.close()
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: (try [portal(ports), payments(ports)] + clockwork).map { service in
                    ServiceGroupConfiguration.ServiceConfiguration(
                        service: service, successTerminationBehavior: .gracefullyShutdownGroup)
                },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }

    private func portal(_ ports: OpenPorts) -> any Service {
        let configuration = installation.configuration
        let voice = SoundFolder.voice(configuration.path(of: configuration.sounds))
        if voice == nil {
            logger.warning(
                "no sound beside the pictures: recorded digits are missing",
                metadata: ["folder": "\(configuration.sounds)"])
        }
        let site = Site(
            door: installation.door,
            settings: WebSettings(
                isSecure: configuration.secure, trustedProxies: configuration.trustedProxies,
                isDemo: configuration.demo),
            voice: voice, handset: handset)
        return Application(
            router: site.router(), server: Self.protocol,
            configuration: configuration.listen.application(
                mostConnections: configuration.mostConnections),
            onServerRunning: { channel in
                ports.note { $0.portal = channel.localAddress?.port }
            }, logger: logger)
    }

    private func payments(_ ports: OpenPorts) throws -> any Service {
        let configuration = installation.configuration
        let door = TerminalDoor(
            door: installation.door, agents: try configuration.terminalAgents())
        return Application(
            router: door.router(), server: Self.protocol,
            configuration: configuration.payments.application(mostConnections: 256),
            onServerRunning: { channel in
                ports.note { $0.payments = channel.localAddress?.port }
            }, logger: logger)
    }

    /// HTTP/1.1 whose idle connections are closed, and those whose requests never end.
    private static var `protocol`: HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [RequestHandlers()], idleTimeout: .seconds(60)))
    }

    /// What is done again and again. In the demo a delivered SMS is what the handset shows; an
    /// operator's notices wait in the outbox until a gateway to his SMSC is there.
    private var clockwork: [any Service] {
        let sweeping = Repeating(every: .seconds(60)) { await sweep() }
        guard handset != nil else { return [sweeping] }
        let outbox = OutboxPump(door: installation.door, logger: logger) { _, _ in }
        return [sweeping, Repeating(every: .milliseconds(200)) { await outbox.drain() }]
    }

    private func sweep() async {
        do {
            try await installation.door.sweep()
        } catch {
            logger.error("sweep", metadata: ["error": "\(error)"])
        }
    }
}

extension Listen {
    /// Each door has connections of its own: a crowd at one does not close the other.
    fileprivate func application(mostConnections: Int) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: .hostname(host, port: port), serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(mostConnections))
    }
}
