import Billing
import Rules
import Store

/// The outbox as its pump and the demo's handset see it.
extension Door {
    /// Not yet delivered, oldest first.
    package func waitingNotices() throws -> [SentNotice] {
        try database.read { try $0.waitingNotices(limit: 100) }
            .map { $0.withDigits(effects.sealer) }
    }

    /// So long what a node has taken is its own to send; whoever ends before leaves it to others.
    package static let leaseSeconds: Int64 = 60

    /// Takes what waits, oldest first, for `leaseSeconds`.
    package func leaseNotices() async throws -> [SentNotice] {
        let now = effects.now()
        guard try database.read({ try $0.hasFreeNotice(at: now) }) else { return [] }
        let leased = try await database.write {
            try $0.leaseNotices(limit: 20, at: now, until: now.adding(seconds: Self.leaseSeconds))
        }
        return leased.map { $0.withDigits(effects.sealer) }
    }

    /// How many wait, and for how long the oldest has.
    package func outboxQueue() throws -> (waiting: Int64, oldestSeconds: Int64) {
        let queue = try database.read { try $0.outboxQueue() }
        let seconds = queue.oldest.map {
            (effects.now().microseconds - $0.microseconds) / 1_000_000
        }
        return (queue.waiting, max(0, seconds ?? 0))
    }

    package func recordDelivery(of notice: SentNotice) async throws {
        let now = effects.now()
        try await database.write { try $0.markDelivered(notice.id, at: now) }
    }

    /// Delivered to the subscription that has the number now, newest first: whoever had it before
    /// received his own.
    package func deliveredNotices(to number: PhoneNumber, by caller: Caller) throws -> [SentNotice]
    {
        try read(
            { act, transaction in
                guard let holder = try transaction.holder(of: number, at: act.now) else {
                    return []
                }
                return try transaction.deliveredNotices(to: holder.subscription, limit: 50)
                    .map { $0.withDigits(effects.sealer) }
            }, by: caller)
    }
}
