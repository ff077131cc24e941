import Billing

/// Something in the ledger that does not add up.
package struct LedgerDifference: Sendable {
    /// In English, for the operator's engineer.
    package let found: String
    /// The entries that it is seen by, in the order of their postings.
    package let lines: [LedgerLine]
}

/// What is added up anew, one after the other.
package enum LedgerSum: String, CaseIterable, Sendable {
    case postings, entries, balances, payments, usage, corrections, fees, caps
}

/// Everything that the ledger says, computed again from what it was made of. Reads all of it.
extension Transaction {
    /// The first difference, or nil if every sum is right.
    package func firstLedgerDifference(_ progress: (LedgerSum) -> Void = { _ in }) throws
        -> LedgerDifference?
    {
        for sum in LedgerSum.allCases {
            progress(sum)
            let found =
                switch sum {
                case .postings: try unbalancedPosting()
                case .entries: try strayEntry()
                case .balances: try wrongBalance()
                case .payments: try unpostedPayment()
                case .usage: try unpostedUsage()
                case .corrections: try unpostedCorrection()
                case .fees: try unpostedFees()
                case .caps: try wrongCap()
                }
            if let found { return found }
        }
        return nil
    }

    private func unbalancedPosting() throws -> LedgerDifference? {
        let id = try first(
            """
            SELECT p.id FROM postings p LEFT JOIN entries e ON e.posting = p.id
            GROUP BY p.id
            HAVING count(e.posting) < 2
                OR sum(CASE WHEN e.leg IN ('bonus', 'bonus_issued') THEN 0 ELSE e.amount END) <> 0
                OR sum(CASE WHEN e.leg IN ('bonus', 'bonus_issued') THEN e.amount ELSE 0 END) <> 0
            ORDER BY p.id LIMIT 1
            """
        ) { $0.text(0) }
        return try id.map {
            LedgerDifference(
                found: "posting \($0) does not sum to zero", lines: try entries(of: $0))
        }
    }

    private func strayEntry() throws -> LedgerDifference? {
        let id = try first(
            """
            SELECT e.posting FROM entries e
            WHERE NOT EXISTS (SELECT 1 FROM postings p WHERE p.id = e.posting)
                OR (e.account <> 0
                    AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.account = e.account))
            ORDER BY e.posting LIMIT 1
            """
        ) { $0.text(0) }
        return try id.map {
            LedgerDifference(
                found: "entries of posting \($0) have no posting or no account",
                lines: try entries(of: $0))
        }
    }

    private func wrongBalance() throws -> LedgerDifference? {
        for (leg, sql) in BalanceCheck.all where try BalanceCheck.isKept(leg, in: self) {
            let wrong = try first(sql) { ($0.integer(0), $0.integer(1), $0.integer(2)) }
            guard let (account, kept, sum) = wrong else { continue }
            return LedgerDifference(
                found: "the \(leg) balance of account \(account) is kept as \(kept), "
                    + "its entries sum to \(sum)",
                lines: try entries(ofAccount: account, leg))
        }
        return nil
    }

    private func unpostedPayment() throws -> LedgerDifference? {
        let wrong = try first(
            """
            SELECT y.agent, y.transaction_id, y.posting FROM payments y
            WHERE NOT EXISTS (
                    SELECT 1 FROM entries e WHERE e.account = y.account
                        AND e.posting = y.posting AND e.leg = 'main' AND e.amount = y.amount)
                OR NOT EXISTS (
                    SELECT 1 FROM entries e WHERE e.account = 0 AND e.posting = y.posting
                        AND e.leg = 'payments.' || y.agent AND e.amount = 0 - y.amount)
            ORDER BY y.agent, y.transaction_id LIMIT 1
            """
        ) { ($0.text(0), $0.text(1), $0.text(2)) }
        return try wrong.map { agent, transaction, posting in
            LedgerDifference(
                found: "payment \(transaction) of \(agent) is not what posting \(posting) moves",
                lines: try entries(of: posting))
        }
    }

    /// The charges of each load's records are what its postings take.
    private func unpostedUsage() throws -> LedgerDifference? {
        let loads = try all(
            """
            SELECT load, CAST(sum(charge) AS BIGINT) FROM usage_records GROUP BY load ORDER BY load
            """
        ) { (id: $0.integer(0), charged: $0.integer(1)) }
        let corrected = try correctedCharges()
        for load in loads {
            let first = load.charged - corrected[load.id, default: 0]
            let taken = try revenue(from: "usage/\(load.id)/", before: "usage/\(load.id)0")
            guard taken != first else { continue }
            return LedgerDifference(
                found: "the records of load \(load.id) cost \(first) at first, "
                    + "its postings take \(taken)",
                lines: try entries(from: "usage/\(load.id)/", before: "usage/\(load.id)0"))
        }
        let charged = loads.reduce(0) { $0 + $1.charged - corrected[$1.id, default: 0] }
        let taken = try revenue(from: "usage/", before: "usage0")
        guard taken != charged else { return nil }
        return LedgerDifference(
            found: "all records cost \(charged), the postings of usage take \(taken)",
            lines: try entries(from: "usage/", before: "usage0"))
    }

    /// How much dearer the records of each load have become by re-rating.
    private func correctedCharges() throws -> [Int64: Int64] {
        guard try schema() >= 13 else { return [:] }
        let rows = try all(
            """
            SELECT r.load, CAST(sum(c.charge_after - c.charge_before) AS BIGINT)
            FROM usage_corrections c JOIN usage_records r ON r.source = c.source AND r.id = c.id
            GROUP BY r.load
            """
        ) { ($0.integer(0), $0.integer(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    /// What each re-rating changed is what its postings take.
    private func unpostedCorrection() throws -> LedgerDifference? {
        guard try schema() >= 13 else { return nil }
        let runs = try all(
            """
            SELECT run, CAST(sum(charge_after - charge_before) AS BIGINT) FROM usage_corrections
            GROUP BY run ORDER BY run
            """
        ) { (id: $0.integer(0), changed: $0.integer(1)) }
        for run in runs {
            let taken = try revenue(from: "rerate/\(run.id)/", before: "rerate/\(run.id)0")
            guard taken != run.changed else { continue }
            return LedgerDifference(
                found: "re-rating \(run.id) changed charges by \(run.changed), "
                    + "its postings take \(taken)",
                lines: try entries(from: "rerate/\(run.id)/", before: "rerate/\(run.id)0"))
        }
        let changed = runs.reduce(0) { $0 + $1.changed }
        let taken = try revenue(from: "rerate/", before: "rerate0")
        guard taken != changed else { return nil }
        return LedgerDifference(
            found: "all re-ratings changed charges by \(changed), their postings take \(taken)",
            lines: try entries(from: "rerate/", before: "rerate0"))
    }

    /// The fees of each day are what its postings take. A copy of an older schema has none.
    private func unpostedFees() throws -> LedgerDifference? {
        guard try schema() >= 11 else { return nil }
        let days = try all(
            """
            SELECT kind, day, CAST(sum(amount) AS BIGINT) FROM fees GROUP BY kind, day
            ORDER BY day, kind
            """
        ) { (cause: $0.text(0), day: $0.date(1).text, taken: $0.integer(2)) }
        for day in days {
            let (start, end) = ("\(day.cause)/\(day.day)/", "\(day.cause)/\(day.day)0")
            let posted = try revenue(from: start, before: end)
            guard posted != day.taken else { continue }
            return LedgerDifference(
                found: "the \(day.cause)s of \(day.day) are \(day.taken), "
                    + "their postings take \(posted)",
                lines: try entries(from: start, before: end))
        }
        for cause in ["fee", "service"] {
            let taken = days.filter { $0.cause == cause }.reduce(0) { $0 + $1.taken }
            let posted = try revenue(from: "\(cause)/", before: "\(cause)0")
            guard posted != taken else { continue }
            return LedgerDifference(
                found: "all \(cause)s are \(taken), their postings take \(posted)",
                lines: try entries(from: "\(cause)/", before: "\(cause)0"))
        }
        return nil
    }

    private func revenue(from start: String, before end: String) throws -> Int64 {
        try first(
            """
            SELECT CAST(COALESCE(sum(amount), 0) AS BIGINT) FROM entries
            WHERE account = 0 AND posting >= $1 AND posting < $2 AND leg = 'revenue'
            """, [.text(start), .text(end)]
        ) { $0.integer(0) } ?? 0
    }
}

/// An account's kept balances beside the sums of its entries.
private enum BalanceCheck {
    static let all = [
        (
            "main",
            """
            SELECT account, kept, total FROM (
                SELECT a.account AS account, COALESCE(b.main, 0) AS kept,
                    CAST((
                        SELECT COALESCE(sum(e.amount), 0) FROM entries e
                        WHERE e.account = a.account AND e.leg = 'main') AS BIGINT) AS total
                FROM accounts a LEFT JOIN balances b ON b.account = a.account) balanced
            WHERE kept <> total ORDER BY account LIMIT 1
            """
        ),
        (
            "bonus",
            """
            SELECT account, kept, total FROM (
                SELECT a.account AS account, COALESCE(b.bonus, 0) AS kept,
                    CAST((
                        SELECT COALESCE(sum(e.amount), 0) FROM entries e
                        WHERE e.account = a.account AND e.leg = 'bonus') AS BIGINT) AS total
                FROM accounts a LEFT JOIN balances b ON b.account = a.account) balanced
            WHERE kept <> total ORDER BY account LIMIT 1
            """
        ),
    ]

    /// A copy of an older schema has no bonus units.
    static func isKept(_ leg: String, in transaction: Transaction) throws -> Bool {
        guard leg == "bonus" else { return true }
        return try transaction.schema() >= 9
    }
}
