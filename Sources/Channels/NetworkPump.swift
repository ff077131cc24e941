import Logging
import Operations
import Rules

/// Carries the commands to the network out, in their order, after the commit that put them there,
/// and records the delivery. Of several nodes one carries a command out; one that ended in between
/// may have done so and leave it to another: a command says how things shall be, so twice is once.
package struct NetworkPump: Sendable {
    /// Carries one command out; throws when the network did not take it.
    package typealias Delivery = @Sendable (NetworkCommand) async throws -> Void

    private let door: Door
    private let deliver: Delivery
    private let logger: Logger

    package init(door: Door, logger: Logger, deliver: @escaping Delivery) {
        self.door = door
        self.logger = logger
        self.deliver = deliver
    }

    /// Carries out all that waits now; a failure is logged, and the rest waits for the next time.
    package func drain() async {
        do {
            try await carryOut()
        } catch {
            logger.error("network", metadata: ["error": "\(error)"])
        }
    }

    private func carryOut() async throws {
        let start = ContinuousClock.now
        for command in try await door.leaseCommands() {
            // What is left is soon another node's.
            guard ContinuousClock.now - start < .seconds(Door.leaseSeconds / 2) else { return }
            try await deliver(command)
            try await door.recordDelivery(of: command)
        }
    }
}
