import Billing
import Rules
import Store

/// Commands to the network as their pump and those who watch see them.
extension Door {
    /// Takes what waits, oldest first, for `leaseSeconds`.
    package func leaseCommands() async throws -> [NetworkCommand] {
        let now = effects.now()
        guard try database.read({ try $0.hasFreeCommand(at: now) }) else { return [] }
        return try await database.write {
            try $0.leaseCommands(
                limit: 20, at: now, until: now.adding(seconds: Self.leaseSeconds))
        }
    }

    /// How many wait, and for how long the oldest has.
    package func networkQueue() throws -> (waiting: Int64, oldestSeconds: Int64) {
        let queue = try database.read { try $0.networkQueue() }
        return (queue.waiting, queue.oldest.map { max(0, effects.now().seconds(since: $0)) } ?? 0)
    }

    package func recordDelivery(of command: NetworkCommand) async throws {
        let now = effects.now()
        try await database.write { try $0.markCarriedOut(command.id, at: now) }
    }
}
