import Billing

/// How an act moved an account's balance, all its postings together.
package struct BalanceMove: Hashable, Sendable {
    package let account: Int64
    package let before: Money
    package let after: Money

    package init(account: Int64, before: Money, after: Money) {
        self.account = account
        self.before = before
        self.after = after
    }
}

/// What the postings of one act moved.
package struct BalanceMoves: Sendable {
    private var moves: [Int64: BalanceMove] = [:]

    package init() {}

    /// An opening balance is what another system left: it is no charge, and stops nothing.
    /// - Parameter balances: what its accounts have after a posting.
    package mutating func note(
        _ balances: [(account: Int64, after: Money)], by posting: Posting
    ) throws(MoneyOverflow) {
        guard posting.cause != "opening" else { return }
        var amounts: [Int64: Money] = [:]
        for entry in posting.entries {
            if case .main(let account) = entry.leg { amounts[account] = entry.amount }
        }
        for (account, after) in balances {
            let before = try after.subtracting(amounts[account] ?? .zero)
            note(account, (before, after), by: posting)
        }
    }

    package mutating func note(
        _ account: Int64, _ step: (before: Money, after: Money), by posting: Posting
    ) {
        guard posting.cause != "opening" else { return }
        moves[account] = BalanceMove(
            account: account, before: moves[account]?.before ?? step.before, after: step.after)
    }

    /// Those that were at or below nothing before or after it. No other account can have crossed
    /// what stops it, for no cap lies above nothing: so it costs no question.
    package var atOrBelowNothing: [BalanceMove] {
        moves.values.filter { min($0.before, $0.after) <= .zero }
            .sorted { $0.account < $1.account }
    }
}
