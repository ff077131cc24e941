import Logging
import Metrics
import ServiceLifecycle
import UnixSignals

/// Looks for new certificate files every few seconds, and at once on SIGHUP.
struct CertificateWatch: Service {
    private static let interval = Duration.seconds(5)

    let certificates: Certificates
    let logger: Logger

    func run() async throws {
        let looking = Repeating(every: Self.interval) { look(evenIfUnchanged: false) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await looking.run() }
            group.addTask {
                let signals = await UnixSignalsSequence(trapping: .sighup)
                for await _ in signals.cancelOnGracefulShutdown() { look(evenIfUnchanged: true) }
            }
            try await group.waitForAll()
        }
    }

    private func look(evenIfUnchanged: Bool) {
        do {
            guard try certificates.reload(evenIfUnchanged: evenIfUnchanged) else { return }
            Counter(.certificateLoads, ("outcome", "taken")).increment()
            logger.notice(
                "the certificate was read anew",
                metadata: ["expiry": .stringConvertible(certificates.expiry)])
        } catch {
            Counter(.certificateLoads, ("outcome", "kept")).increment()
            logger.error(
                "the old certificate is served further", metadata: ["error": "\(error)"])
        }
    }
}
