import Billing

/// Rows of `kabinet export` (charging rules §16), handed on one by one in their stable order.
extension Transaction {
    /// `posting, at, value date, account, leg, amount, cause` with value dates in [from, until).
    package func exportLedger(
        from: LocalDate, until: LocalDate,
        _ body: (LedgerLine) throws -> Void
    ) throws {
        try each(
            """
            SELECT p.id, p.at, p.value_date, NULLIF(e.account, 0), e.leg, e.amount, p.cause
            FROM postings p JOIN entries e ON e.posting = p.id
            WHERE p.value_date >= $1 AND p.value_date < $2
            ORDER BY p.at, p.id, e.leg, e.account
            """,
            [.integer(Int64(from.dayNumber)), .integer(Int64(until.dayNumber))]
        ) { row in
            try body(LedgerLine(row))
            return true
        }
    }

    /// The entries of a posting, be it there or not.
    func entries(of posting: String) throws -> [LedgerLine] {
        try all(
            """
            SELECT e.posting, COALESCE(p.at, 0), COALESCE(p.value_date, 0), NULLIF(e.account, 0),
                e.leg, e.amount, COALESCE(p.cause, '')
            FROM entries e LEFT JOIN postings p ON p.id = e.posting
            WHERE e.posting = $1 ORDER BY e.leg, e.account LIMIT 50
            """, [.text(posting)], LedgerLine.init)
    }

    /// The newest entries of an account on a leg, the last of them last.
    func entries(ofAccount account: Int64, _ leg: String) throws -> [LedgerLine] {
        try all(
            """
            SELECT e.posting, p.at, p.value_date, e.account, e.leg, e.amount, p.cause
            FROM entries e JOIN postings p ON p.id = e.posting
            WHERE e.account = $1 AND e.leg = $2 ORDER BY p.at DESC, p.id DESC LIMIT 50
            """, [.integer(account), .text(leg)], LedgerLine.init
        ).reversed()
    }

    /// The operator's entries of the first postings whose ids are in [start, end).
    func entries(from start: String, before end: String) throws -> [LedgerLine] {
        try all(
            """
            SELECT e.posting, p.at, p.value_date, NULLIF(e.account, 0), e.leg, e.amount, p.cause
            FROM entries e JOIN postings p ON p.id = e.posting
            WHERE e.account = 0 AND e.posting >= $1 AND e.posting < $2
            ORDER BY e.posting, e.leg LIMIT 50
            """, [.text(start), .text(end)], LedgerLine.init)
    }

    /// Every account with its balance in money and in bonus units, by account.
    package func exportBalances(_ body: (Int64, Money, Int64) throws -> Void) throws {
        try each(
            """
            SELECT a.account, COALESCE(b.main, 0), COALESCE(b.bonus, 0) FROM accounts a
            LEFT JOIN balances b ON b.account = a.account ORDER BY a.account
            """
        ) { row in
            try body(row.integer(0), row.money(1), row.integer(2))
            return true
        }
    }
}

package struct LedgerLine: Sendable {
    package let posting: String
    package let at: Instant
    package let valueDate: LocalDate
    package let account: Int64?
    package let leg: String
    package let amount: Money
    package let cause: String

    /// In the order of its fields.
    init(_ row: borrowing SQLRow) {
        posting = row.text(0)
        at = row.instant(1)
        valueDate = row.date(2)
        account = row.optionalInteger(3)
        leg = row.text(4)
        amount = row.money(5)
        cause = row.text(6)
    }
}
