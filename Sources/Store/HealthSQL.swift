import Billing

extension Transaction {
    /// The first thing wrong with the database or the ledger; nil if all is well.
    /// - Parameter thorough: compares the indices with their tables too.
    package func firstDamage(thorough: Bool = false) throws -> String? {
        try engineDamage(thorough: thorough) ?? firstLedgerDifference()?.found
    }

    /// The highest of the ids that `IDSource` gave.
    package func newestID() throws -> Int64 {
        try first(
            """
            SELECT COALESCE(max(id), 0) FROM (
                SELECT max(id) AS id FROM archive UNION ALL SELECT max(id) FROM outbox
                UNION ALL SELECT max(id) FROM subscriptions
                UNION ALL SELECT max(id) FROM network_commands
                UNION ALL SELECT max(receipt) FROM payments) ids
            """
        ) { $0.integer(0) } ?? 0
    }

    package func newestArchived() throws -> Instant? {
        try first("SELECT at FROM archive ORDER BY id DESC LIMIT 1") { $0.instant(0) }
    }
}
