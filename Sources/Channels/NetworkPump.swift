import Logging
import Operations
import Rules

/// Carries the commands to the network out, in their order. A command says how things shall be, so
/// twice is once.
package struct NetworkPump: Sendable {
    /// Carries one command out; throws when the network did not take it.
    package typealias Delivery = @Sendable (NetworkCommand) async throws -> Void

    private let pump: LeasedPump<NetworkCommand>

    package init(door: Door, logger: Logger, deliver: @escaping Delivery) {
        pump = LeasedPump(name: "network", logger: logger, lease: door.leaseCommands) { command in
            try await deliver(command)
            try await door.recordDelivery(of: command)
        }
    }

    package func drain() async { await pump.drain() }
}
