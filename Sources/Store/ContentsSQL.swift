/// How much a database holds: what a backup says of itself, and must still say when it is restored.
package struct DatabaseContents: Equatable, Sendable, Codable {
    package let schema: Int
    package let accounts: Int64
    package let subscriptions: Int64
    package let payments: Int64
    package let records: Int64
    package let entries: Int64
    package let archived: Int64
    /// Of all entries, in 1/10 000 of the currency; a whole ledger has 0.
    package let ledger: Int64
    /// Of all balances, in the same unit.
    package let balances: Int64
}

extension Transaction {
    /// Reads every table that is counted.
    package func contents() throws -> DatabaseContents {
        DatabaseContents(
            schema: try schema(),
            accounts: try number("SELECT count(*) FROM accounts"),
            subscriptions: try number("SELECT count(*) FROM subscriptions"),
            payments: try number("SELECT count(*) FROM payments"),
            records: try number("SELECT count(*) FROM usage_records"),
            entries: try number("SELECT count(*) FROM entries"),
            archived: try number("SELECT count(*) FROM archive"),
            ledger: try number("SELECT CAST(COALESCE(sum(amount), 0) AS BIGINT) FROM entries"),
            balances: try number("SELECT CAST(COALESCE(sum(main), 0) AS BIGINT) FROM balances"))
    }

    private func number(_ sql: String) throws -> Int64 { try first(sql) { $0.integer(0) } ?? 0 }
}
