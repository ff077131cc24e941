import Logging
import Operations

/// Brings out what waits in a queue of the database, after the commit that put it there, and
/// records the delivery. Of several nodes one brings an item out; one that ended in between may
/// have done so and leave it to another.
struct LeasedPump<Item: Sendable>: Sendable {
    /// In the log.
    let name: Logger.Message
    let logger: Logger
    /// Takes what waits, oldest first, for the door's `leaseSeconds`.
    let lease: @Sendable () async throws -> [Item]
    /// Delivers one and records it; throws when it did not leave.
    let deliver: @Sendable (Item) async throws -> Void

    /// All that waits now; a failure is logged, and the rest waits for the next time.
    func drain() async {
        do {
            let start = ContinuousClock.now
            for item in try await lease() {
                // What is left is soon another node's.
                guard ContinuousClock.now - start < .seconds(Door.leaseSeconds / 2) else { return }
                try await deliver(item)
            }
        } catch {
            logger.error(name, metadata: ["error": "\(error)"])
        }
    }
}
