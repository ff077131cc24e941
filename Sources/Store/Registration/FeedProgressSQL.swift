import Billing
import Rules

/// Loads of feeds that are not over, by the file's mark.
extension Transaction {
    package func feedProgress(of file: String) throws -> FeedProgress? {
        try first(
            """
            SELECT bytes, line, connected, changed, unchanged, rejected, is_first FROM feed_loads
            WHERE file = $1
            """, [.text(file)]
        ) { row in
            var progress = FeedProgress(
                bytes: row.integer(0), line: Int(row.integer(1)), isFirst: row.flag(6))
            progress.connected = Int(row.integer(2))
            progress.changed = Int(row.integer(3))
            progress.unchanged = Int(row.integer(4))
            progress.rejected = Int(row.integer(5))
            return progress
        }
    }

    package func store(_ progress: FeedProgress, of file: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO feed_loads (file, bytes, line, connected, changed, unchanged, rejected,
                is_first, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (file) DO UPDATE SET bytes = excluded.bytes, line = excluded.line,
                connected = excluded.connected, changed = excluded.changed,
                unchanged = excluded.unchanged, rejected = excluded.rejected,
                is_first = excluded.is_first, updated_at = excluded.updated_at
            """,
            [
                .text(file), .integer(progress.bytes), .integer(Int64(progress.line)),
                .integer(Int64(progress.connected)), .integer(Int64(progress.changed)),
                .integer(Int64(progress.unchanged)), .integer(Int64(progress.rejected)),
                .integer(progress.isFirst ? 1 : 0), .integer(now.microseconds),
            ])
    }

    /// A feed was loaded to its end: the same file again begins at its first row, and what is left
    /// of others that were never finished is out of date.
    package func forgetFeedProgress() throws {
        try run("DELETE FROM feed_loads")
        try run("DELETE FROM feed_later")
    }

    package func hasSubscriptions() throws -> Bool {
        try first("SELECT 1 FROM subscriptions LIMIT 1") { _ in true } ?? false
    }

    /// Keeps rows for when the indexes are made; one that is kept already is the same.
    package func postpone(_ rows: [PostponedRow], of file: String) throws {
        for row in rows {
            try run(
                """
                INSERT INTO feed_later (file, line, account, sealed) VALUES ($1, $2, $3, $4)
                ON CONFLICT (file, line) DO NOTHING
                """,
                [
                    .text(file), .integer(Int64(row.line)), .integer(row.account),
                    .blob(row.sealed),
                ])
        }
    }

    /// The next rows in the order of the file.
    package func postponed(of file: String, atMost count: Int) throws -> [PostponedRow] {
        try all(
            """
            SELECT line, account, sealed FROM feed_later WHERE file = $1 ORDER BY line LIMIT $2
            """, [.text(file), .integer(Int64(count))]
        ) { PostponedRow(line: Int($0.integer(0)), account: $0.integer(1), sealed: $0.blob(2)) }
    }

    package func forgetPostponed(upTo line: Int, of file: String) throws {
        try run(
            "DELETE FROM feed_later WHERE file = $1 AND line <= $2",
            [.text(file), .integer(Int64(line))])
    }

    /// Numbers, accounts and SIM cards of all subscriptions of a first load.
    package func eachLoaded(_ body: (LoadedKeys) -> Void) throws {
        try each(
            """
            SELECT n.number, s.account, s.contract_from, s.imsi, s.sim_serial
            FROM subscription_numbers n JOIN subscriptions s ON s.id = n.subscription
            """
        ) { row in
            body(
                LoadedKeys(
                    number: row.integer(0), account: row.integer(1), contractFrom: row.date(2),
                    imsi: row.text(3), serial: row.text(4)))
            return true
        }
    }
}

/// A row of a feed that waits; sealed, for it may hold PIN and PUK.
package struct PostponedRow: Sendable {
    package let line: Int
    package let account: Int64
    package let sealed: [UInt8]

    package init(line: Int, account: Int64, sealed: [UInt8]) {
        self.line = line
        self.account = account
        self.sealed = sealed
    }
}

/// By what a later row may concern one that is loaded.
package struct LoadedKeys: Sendable {
    package let number: Int64
    package let account: Int64
    package let contractFrom: LocalDate
    /// Empty if unknown, as the serial number.
    package let imsi: String
    package let serial: String

    package init(
        number: Int64, account: Int64, contractFrom: LocalDate, imsi: String, serial: String
    ) {
        self.number = number
        self.account = account
        self.contractFrom = contractFrom
        self.imsi = imsi
        self.serial = serial
    }
}
