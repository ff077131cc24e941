import Billing
import Synchronization

/// How often one client may ask: a bucket of `limit` requests that fills up again within a minute
/// (GCRA: all that is kept is the moment at which the bucket will be full). Held in memory, at most
/// so many clients; those beyond share one bucket.
package final class RequestRate: Sendable {
    /// What is told to the client.
    package struct Standing: Equatable, Sendable {
        package let isAllowed: Bool
        package let limit: Int64
        package let remaining: Int64
        /// Seconds until the bucket is full again.
        package let resetSeconds: Int64
        /// Seconds until one more request is let in; 0 if it is now.
        package let waitSeconds: Int64
    }

    package static let windowSeconds: Int64 = 60
    private static let window = windowSeconds * 1_000_000

    private let mostClients: Int
    /// When the client's bucket is full again, in microseconds.
    private let fullAt = Mutex<[String: Int64]>([:])

    package init(mostClients: Int = 100_000) { self.mostClients = mostClients }

    package func take(_ client: String, limit: Int64, now: Instant) -> Standing {
        let now = now.microseconds
        let step = Self.window / max(limit, 1)
        return fullAt.withLock { fullAt in
            let client = place(of: client, in: &fullAt, now)
            let before = max(fullAt[client] ?? now, now)
            let after = before + step
            let isAllowed = after - now <= Self.window
            if isAllowed { fullAt[client] = after }
            let used = (isAllowed ? after : before) - now
            return Standing(
                isAllowed: isAllowed, limit: limit,
                remaining: max((Self.window - used) / step, 0), resetSeconds: Self.up(used),
                waitSeconds: isAllowed ? 0 : max(Self.up(after - now - Self.window), 1))
        }
    }

    /// Full buckets are forgotten when the room is needed.
    private func place(of client: String, in fullAt: inout [String: Int64], _ now: Int64)
        -> String
    {
        guard fullAt[client] == nil, fullAt.count >= mostClients else { return client }
        fullAt = fullAt.filter { $0.value > now }
        return fullAt.count < mostClients ? client : ""
    }

    private static func up(_ microseconds: Int64) -> Int64 {
        (microseconds + 999_999) / 1_000_000
    }
}
