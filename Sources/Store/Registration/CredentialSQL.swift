import Billing

extension Transaction {
    /// Sets the password's hash; the version tells an older check that it is out of date.
    package func setPassword(_ hash: String, of subscription: Int64, at now: Instant) throws {
        try run(
            """
            INSERT INTO credentials (subscription, password_hash, version, set_at)
            VALUES ($1, $2, 1, $3)
            ON CONFLICT (subscription) DO UPDATE SET password_hash = excluded.password_hash,
                version = credentials.version + 1, set_at = excluded.set_at
            """,
            [.integer(subscription), .text(hash), .integer(now.microseconds)])
    }
}
