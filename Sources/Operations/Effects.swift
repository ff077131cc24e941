import Billing
import Secrets
import Synchronization

/// What is not a function of its input: time, ids, the operator's key.
package struct Effects: Sendable {
    package let now: @Sendable () -> Instant
    package let ids: IDSource
    package let sealer: Sealer

    package init(now: @escaping @Sendable () -> Instant, ids: IDSource, sealer: Sealer) {
        self.now = now
        self.ids = ids
        self.sealer = sealer
    }
}

/// Ids that rise with time: milliseconds, then a count, then the node that made it. They fit into
/// 63 bits until the year 2248.
package final class IDSource: Sendable {
    /// Nodes that may write one database at once.
    private static let nodes: Int64 = 1_024

    private let node: Int64
    private let last: Mutex<Int64>

    /// - Parameters:
    ///   - newest: the highest id given so far; a clock that was set back repeats none.
    ///   - node: 0–1023; no two nodes give the same id.
    package init(after newest: Int64 = 0, node: Int64 = 0) {
        self.node = node
        last = Mutex(newest / Self.nodes * Self.nodes + node)
    }

    package func next(at now: Instant) -> Int64 {
        let base = (now.microseconds / 1_000) << 20 + node
        return last.withLock { last in
            last = max(last + Self.nodes, base)
            return last
        }
    }
}
