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

/// Ids that rise with time: milliseconds, then a count. They fit into 63 bits until the year 2248.
package final class IDSource: Sendable {
    private let last: Mutex<Int64>

    /// - Parameter newest: the highest id given so far; a clock that was set back repeats none.
    package init(after newest: Int64 = 0) { last = Mutex(newest) }

    package func next(at now: Instant) -> Int64 {
        let base = (now.microseconds / 1_000) << 20
        return last.withLock { last in
            last = max(last + 1, base)
            return last
        }
    }
}
