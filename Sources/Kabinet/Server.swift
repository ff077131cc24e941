import Billing
import Channels
import Hummingbird
import HummingbirdCore
import Logging
import Metrics
import NIOCore
import Operations
import ServiceLifecycle
import UnixSignals
import Web

/// Runs an installation: the portal, the payments' door, the door of those who watch, the command
/// line's socket, the outbox and the clock, until it is told to stop; what was accepted is
/// finished.
struct Server {
    /// For what is accepted when the stop begins: requests, and jobs of the command line. Beyond
    /// this they are cut off, before a service manager kills the process.
    static let longestFarewell = Duration.seconds(25)

    let installation: Installation
    let logger: Logger
    var handset: HandsetExchange?

    /// - Parameter announce: called with all ports once all doors are open.
    func run(announce: @escaping @Sendable (Ports) -> Void) async throws {
        defer { installation.close() }
        let registry = MeasureRegistry()
        MetricsSystem.bootstrap(registry)
        let stopping = Stopping()
        let services = try services(registry, OpenPorts(announce: announce), stopping)
        var configuration = ServiceGroupConfiguration(
            services: services.map { service in
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: service, successTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = Self.longestFarewell
        // Of the services that are cut off some throw, others just end.
        let isCutShort: Bool
        do {
            try await ServiceGroup(configuration: configuration).run()
            isCutShort = stopping.duration >= Self.longestFarewell
        } catch is CancellationError {
            isCutShort = true
        }
        if isCutShort {
            logger.warning("the stop was cut short: somebody did not take his answer in time")
        }
    }

    /// They stop in the reverse order, one after the other: first it is said that we stop, then the
    /// doors close and finish what they accepted; the one of those who watch closes last.
    private func services(
        _ registry: MeasureRegistry, _ ports: OpenPorts, _ stopping: Stopping
    ) throws -> [any Service] {
        let certificates = try installation.configuration.tls.map(Certificates.init)
        let site = site
        let control = try ControlServer(
            path: installation.configuration.controlSocket,
            jobs: FileJobs(door: installation.door) { [logger] fault in
                logger.error("a load failed", metadata: ["error": "\(fault)"])
            }, logger: logger)
        let gauges = Gauges(
            installation: installation, site: site, control: control,
            certificates: certificates, started: Installation.now())
        let readiness = Readiness(
            installation: installation, stopping: stopping,
            writer: WriterProbe(database: installation.door.database))
        let watchers = OperationsDoor(readiness: readiness, gauges: gauges, registry: registry)
        let watch = certificates.map { CertificateWatch(certificates: $0, logger: logger) }
        let protocols = Protocols(
            certificates: certificates, stopping: stopping,
            deadlines: Deadlines(installation.configuration))
        let doors: [any Service] = [
            try portal(site, protocols, ports), try payments(protocols, ports),
            CommandSocket(control),
        ]
        return [self.watchers(watchers, protocols, ports)] + (watch.map { [$0] } ?? [])
            + clockwork + [Abreast(services: doors), stopping]
    }

    private var site: Site {
        let configuration = installation.configuration
        let voice = SoundFolder.voice(configuration.path(of: configuration.sounds))
        if voice == nil {
            logger.warning(
                "no sound beside the pictures: recorded digits are missing",
                metadata: ["folder": "\(configuration.sounds)"])
        }
        return Site(
            door: installation.door,
            settings: WebSettings(
                isSecure: configuration.isSecure, trustedProxies: configuration.trustedProxies,
                isDemo: configuration.demo, mostRequests: configuration.mostRequests),
            voice: voice, handset: handset)
    }

    private func portal(_ site: Site, _ protocols: Protocols, _ ports: OpenPorts) throws
        -> any Service
    {
        let configuration = installation.configuration
        let gate = HostsGate(
            most: configuration.mostConnectionsPerHost, proxies: configuration.trustedProxies)
        return door(
            "portal", "listen", configuration.listen,
            most: try OpenFiles.connections(wanted: configuration.mostConnections, logger),
            watched(site.router().buildResponder(), "portal"), protocols.behind(gate)
        ) { port in ports.note { $0.portal = port } }
    }

    private func payments(_ protocols: Protocols, _ ports: OpenPorts) throws -> any Service {
        let configuration = installation.configuration
        let terminals = TerminalDoor(
            door: installation.door, agents: try configuration.terminalAgents())
        let gate = AgentsGate(addresses: Set(configuration.agents.flatMap(\.addresses)))
        return door(
            "payments", "payments.listen", configuration.payments, most: 256,
            watched(terminals.router().buildResponder(), "payments"), protocols.behind(gate)
        ) { port in ports.note { $0.payments = port } }
    }

    private func watchers(_ watchers: OperationsDoor, _ protocols: Protocols, _ ports: OpenPorts)
        -> any Service
    {
        door(
            "operations", "operations.listen", installation.configuration.operations, most: 64,
            watchers.router().buildResponder(), protocols.inTheClear.behind(OpenGate())
        ) { port in ports.note { $0.operations = port } }
    }

    private func door<Responder: HTTPResponder>(
        _ name: String, _ key: String, _ address: Listen, most: Int, _ responder: Responder,
        _ server: HTTPServerBuilder, _ isOpen: @escaping @Sendable (Int?) -> Void
    ) -> any Service
    where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
        let application = Application(
            responder: responder, server: server,
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port), serverName: nil,
                availableConnectionsDelegate: Connections(door: name, most: most)),
            onServerRunning: { channel in isOpen(channel.localAddress?.port) }, logger: logger)
        return NamedDoor(key: key, address: address, server: application)
    }

    private func watched<Base: HTTPResponder>(_ base: Base, _ door: String) -> Watched<Base> {
        Watched(
            base: base, door: door, trustedProxies: installation.configuration.trustedProxies)
    }

    /// What is done again and again. In the demo a delivered SMS is what the handset shows, and its
    /// network does what it is told; an operator's notices and commands wait until gateways to his
    /// SMSC and his network are there.
    private var clockwork: [any Service] {
        var works = [
            Repeating(every: .seconds(60)) { await sweep() },
            Repeating(every: .seconds(5)) { await turnDays() },
        ]
        if installation.configuration.databaseURL != nil {
            works.append(Repeating(every: .seconds(1)) { followCatalogue() })
        }
        guard handset != nil else { return works }
        let outbox = OutboxPump(door: installation.door, logger: logger) { _, _ in }
        let network = NetworkPump(door: installation.door, logger: logger) { _ in }
        return works + [
            Repeating(every: .milliseconds(200)) { await outbox.drain() },
            Repeating(every: .milliseconds(200)) { await network.drain() },
        ]
    }

    /// Other nodes load catalogues too.
    private func followCatalogue() {
        do {
            try installation.door.followCatalogue(FileJobs.stored)
        } catch {
            logger.error("the catalogue of another node", metadata: ["error": "\(error)"])
        }
    }

    /// What a day takes is taken soon after its midnight; until then it is taken from those who do
    /// something.
    private func turnDays() async {
        // Before the first catalogue nothing costs anything.
        guard (try? installation.door.catalogue.current()) != nil else { return }
        do {
            var progress = DayTurnProgress.more
            while progress == .more, !Task.isCancelled {
                progress = try await installation.door.turnNextAccounts()
            }
            guard case .done(let day) = progress else { return }
            logger.info("the day's fees are taken", metadata: ["day": "\(day.text)"])
        } catch {
            logger.error("the day's fees", metadata: ["error": "\(error)"])
        }
    }

    private func sweep() async {
        do {
            try await installation.door.sweep()
        } catch {
            logger.error("sweep", metadata: ["error": "\(error)"])
        }
    }
}
