import ServiceLifecycle
import Synchronization

/// Says that the server has begun to stop. Among the services it stands last, so it hears of it
/// first: whoever asks `/readyz` knows before the doors close.
final class Stopping: Service {
    private let begun = Atomic(false)
    private let beginning = Mutex<ContinuousClock.Instant?>(nil)

    var hasBegun: Bool { begun.load(ordering: .acquiring) }

    /// How long it has lasted so far.
    var duration: Duration {
        beginning.withLock { beginning in beginning.map { ContinuousClock.now - $0 } ?? .zero }
    }

    func run() async throws {
        try await gracefulShutdown()
        beginning.withLock { $0 = ContinuousClock.now }
        begun.store(true, ordering: .releasing)
    }
}

/// Services that stop at the same time, where a group would stop one after the other. The first one
/// that fails ends them all.
struct Abreast: Service {
    let services: [any Service]

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in services { group.addTask { try await service.run() } }
            // `waitForAll` would wait for those that did not fail as well.
            while try await group.next() != nil {}
        }
    }
}
