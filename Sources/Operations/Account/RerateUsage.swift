import Billing
import Rules
import Store

/// What a re-rating of some subscriptions' month found and, unless it was a preview, changed.
package struct Rerated: Sendable {
    /// Up to which subscription it has come; nil when there are no more.
    package let reached: Int64?
    package var subscriptions = 0
    package var records = 0
    package var changes: [UsageRerating.Change] = []
    /// A record of each subscription whose month stays as it is, and why the catalogue in force
    /// cannot rate it.
    package var left: [(key: UsageKey, reason: String)] = []
}

extension Door {
    /// So many are one act: people's own acts wait behind it for some milliseconds.
    private static let subscriptionsAtOnce: Int64 = 20

    /// An id for a re-rating, by which its postings are named.
    package func newRerating() -> Int64 { effects.ids.next(at: effects.now()) }

    /// Rates the month of the next subscriptions anew by the catalogue in force and posts what
    /// differs, each subscription's month as a whole (charging rules §11a).
    /// - Parameters:
    ///   - last: the subscription that was reached before; 0 for the first act.
    ///   - isPreview: nothing is changed.
    package func rerate(
        _ month: Month, number: PhoneNumber?, after last: Int64, run: Int64, isPreview: Bool,
        by caller: Caller
    ) async throws -> Rerated {
        let act = try act(by: caller)
        let body = { @Sendable (transaction: Transaction) in
            try Self.rerate(
                month, number, after: last, run: run, act, isPreview: isPreview, in: transaction)
        }
        return isPreview ? try database.read(body) : try await database.write(body)
    }

    private static func rerate(
        _ month: Month, _ number: PhoneNumber?, after last: Int64, run: Int64, _ act: Act,
        isPreview: Bool, in transaction: Transaction
    ) throws -> Rerated {
        let (from, until) = (
            act.zone.start(of: month.first), act.zone.start(of: month.next.first)
        )
        let ids = try transaction.subscriptions(
            usingFrom: from, until: until, number: number, after: last,
            limit: subscriptionsAtOnce)
        var rerated = Rerated(reached: ids.last)
        for subscription in try transaction.unusedSubscriptions(ids, in: month, act.zone) {
            let rated = try transaction.ratedRecords(
                of: subscription.id, from: from, until: until)
            rerated.subscriptions += 1
            rerated.records += rated.count
            let others = Set(rated.compactMap { PhoneNumber(e164: $0.arrival.record.other) })
            let replay = try UsageRerating.replay(
                rated, of: subscription, ported: try transaction.portedNumbers(others),
                act.catalogue, act.shelf.plan)
            switch replay {
            case .unrated(let key, let reason):
                rerated.left.append((key, reason))
            case .rated(let records, let changes):
                rerated.changes += changes
                guard !isPreview, !changes.isEmpty else { continue }
                try turnDays(of: subscription.accountDay, act, in: transaction)
                try transaction.correct(
                    changes, among: records, of: subscription.id, in: month, act.zone, run: run,
                    at: act.now)
                try recountCaps(of: subscription.id, in: month, act, in: transaction)
            }
        }
        guard !isPreview else { return rerated }
        let postings = try UsageRerating.postings(
            of: rerated.changes, run: "rerate/\(run)/\(last)", at: act.now, act.catalogue)
        for posting in postings { try post(posting, in: transaction) }
        try watch(act, in: transaction)
        return rerated
    }
}
