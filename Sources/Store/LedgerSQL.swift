import Billing
import Rules

/// What became of a posting that was handed to the ledger.
package enum PostingArrival: Sendable {
    case new
    /// A posting of this id is there already and moves the same; nothing was changed.
    case known
    /// A posting of this id is there already and moves something else; nothing was changed.
    case differs
}

extension Transaction {
    /// Writes a posting: its entries, the balances of its subscribers, and then the posting itself,
    /// which closes them. Ids are made by the caller and kept for ever.
    package func post(_ posting: Posting) throws -> PostingArrival {
        if let known = try posted(posting.id) {
            return known == posting.movement ? .known : .differs
        }
        try insert(
            "INSERT INTO entries (account, posting, leg, amount) VALUES", width: 4,
            from: posting.entries
        ) { entry, values in
            values.add(entry.leg.account ?? 0)
            values.add(posting.id)
            values.add(entry.leg.code)
            values.add(entry.amount.units)
        }
        try moves.note(move(.main, by: posting), by: posting)
        try move(.bonus, by: posting)
        try close(posting)
        return .new
    }

    /// The row of a posting, after its entries.
    func close(_ posting: Posting) throws {
        try run(
            "INSERT INTO postings (id, at, value_date, cause) VALUES ($1, $2, $3, $4)",
            [
                .text(posting.id), .integer(posting.at.microseconds),
                .integer(Int64(posting.valueDate.dayNumber)), .text(posting.cause),
            ])
    }

    /// What a posting that is there moves; nil when there is none.
    private func posted(_ id: String) throws -> Posting.Movement? {
        guard
            let cause = try first(
                "SELECT cause FROM postings WHERE id = $1", [.text(id)], { $0.text(0) })
        else { return nil }
        let entries = try all(
            "SELECT leg, account, amount FROM entries WHERE posting = $1", [.text(id)]
        ) { Posting.Movement.Part(leg: $0.text(0), account: $0.integer(1), amount: $0.money(2)) }
        return Posting.Movement(cause: cause, parts: Set(entries))
    }

    /// Zero for an account without postings.
    package func balance(of account: Int64) throws -> Money {
        try first(BalanceSQL.main.read, [.integer(account)]) { $0.money(0) } ?? .zero
    }

    /// In bonus units; zero for an account without postings.
    package func bonusUnits(of account: Int64) throws -> Int64 {
        try first(BalanceSQL.bonus.read, [.integer(account)]) { $0.integer(0) } ?? 0
    }

    /// All of a posting's accounts at once: those that have a balance, then those that begin one.
    /// - Returns: what each of them has now.
    @discardableResult
    private func move(_ balance: BalanceSQL, by posting: Posting) throws
        -> [(account: Int64, after: Money)]
    {
        let count = posting.entries.count { $0.leg.code == balance.leg }
        guard count > 0 else { return [] }
        let id = [SQLValue.text(posting.id)]
        let moved = try all(balance.move, id) { (account: $0.integer(0), after: $0.money(1)) }
        guard moved.count < count else { return moved }
        return try moved
            + all(balance.begin, id) { (account: $0.integer(0), after: $0.money(1)) }
    }
}

/// The statements of one of an account's balances.
private struct BalanceSQL {
    let leg: String
    let read: String
    let begin: String
    let move: String

    static let main = BalanceSQL(
        leg: "main", read: "SELECT main FROM balances WHERE account = $1",
        begin: """
            INSERT INTO balances (account, main, main_posting)
            SELECT e.account, e.amount, e.posting FROM entries e
            WHERE e.posting = $1 AND e.leg = 'main'
                AND NOT EXISTS (SELECT 1 FROM balances b WHERE b.account = e.account)
            RETURNING account, main
            """,
        move: """
            UPDATE balances SET main = main + e.amount, main_posting = e.posting FROM entries e
            WHERE e.posting = $1 AND e.leg = 'main' AND e.account = balances.account
            RETURNING balances.account, balances.main
            """)

    static let bonus = BalanceSQL(
        leg: "bonus", read: "SELECT bonus FROM balances WHERE account = $1",
        begin: """
            INSERT INTO balances (account, main, bonus, bonus_posting)
            SELECT e.account, 0, e.amount, e.posting FROM entries e
            WHERE e.posting = $1 AND e.leg = 'bonus'
                AND NOT EXISTS (SELECT 1 FROM balances b WHERE b.account = e.account)
            RETURNING account, bonus
            """,
        move: """
            UPDATE balances SET bonus = bonus + e.amount, bonus_posting = e.posting FROM entries e
            WHERE e.posting = $1 AND e.leg = 'bonus' AND e.account = balances.account
            RETURNING balances.account, balances.bonus
            """)
}

extension Posting {
    /// What a posting does, without when: by this a second arrival is compared with the first.
    fileprivate struct Movement: Hashable {
        struct Part: Hashable {
            let leg: String
            let account: Int64
            let amount: Money
        }

        let cause: String
        let parts: Set<Part>
    }

    fileprivate var movement: Movement {
        Movement(
            cause: cause,
            parts: Set(
                entries.map {
                    Movement.Part(
                        leg: $0.leg.code, account: $0.leg.account ?? 0, amount: $0.amount)
                }))
    }
}
