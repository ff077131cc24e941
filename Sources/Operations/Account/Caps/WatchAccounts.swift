import Billing
import Rules
import Store

/// What an act charged may stop something, what it paid may free it (charging rules §12).
extension Door {
    /// The end of each act that moves money.
    /// - Parameter charged: the records that it charged, in their order.
    /// - Returns: what the network is told.
    @discardableResult
    static func watch(
        _ act: Act, after charged: [ChargedRecord] = [], in transaction: Transaction
    ) throws -> [NetworkCommand] {
        let changes =
            try countCaps(of: charged, act, in: transaction)
            + weighBalances(charged, act, in: transaction)
        return try bar(changes, act, in: transaction)
    }

    /// Tells how long each stop was behind its record, once it is on disk.
    func tellStops(_ commands: [NetworkCommand]) {
        for seconds in commands.compactMap(\.stopSeconds) { stopped(seconds) }
    }

    /// Of accounts that stay above nothing no question is asked.
    private static func weighBalances(
        _ charged: [ChargedRecord], _ act: Act, in transaction: Transaction
    ) throws -> [BarChange] {
        let moves = transaction.moves.atOrBelowNothing
        guard !moves.isEmpty else { return [] }
        let standings = try transaction.standings(of: moves.map(\.account))
        let debtCap = act.catalogue.terms.debt.on(act.today)?.cap
        let weighed = moves.compactMap { move -> Weighed? in
            guard let standing = standings[move.account] else { return nil }
            let decision = BalanceBar.decide(move, standing, debtCap: debtCap)
            return decision == .nothing ? nil : Weighed(move, standing, decision)
        }
        guard !weighed.isEmpty else { return [] }
        let subscriptions = try transaction.subscriptions(
            of: weighed.map(\.move.account), at: act.now)
        let records = Dictionary(grouping: charged, by: \.account)
        return try weighed.flatMap { weighed in
            let account = weighed.move.account
            let recordEnd = try BalanceBar.recordEnd(
                of: records[account] ?? [], weighed.move, weighed.standing, debtCap: debtCap)
            return (subscriptions[account] ?? []).flatMap { subscription in
                BalanceBar.changes(
                    weighed.decision, weighed.move, of: subscription.id,
                    isServed: subscription.isServed, recordEnd: recordEnd, debtCap: debtCap)
            }
        }
    }

    private struct Weighed {
        let move: BalanceMove
        let standing: AccountStanding
        let decision: BalanceBar.Decision

        init(_ move: BalanceMove, _ standing: AccountStanding, _ decision: BalanceBar.Decision) {
            self.move = move
            self.standing = standing
            self.decision = decision
        }
    }
}
