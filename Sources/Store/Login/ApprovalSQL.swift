import Billing

extension Transaction {
    /// Notes that a subscription approved a code; dialling it again prolongs it.
    package func addApproval(_ digits: String, of subscription: Int64, until: Instant) throws {
        try run(
            """
            INSERT INTO sign_in_approvals (subscription, digits, expires_at) VALUES ($1, $2, $3)
            ON CONFLICT (subscription, digits) DO UPDATE SET expires_at = excluded.expires_at
            """, [.integer(subscription), .text(digits), .integer(until.microseconds)])
    }

    /// Uses an approval up; false if there is none.
    package func useApproval(_ digits: String, of subscription: Int64, at now: Instant) throws
        -> Bool
    {
        try run(
            """
            DELETE FROM sign_in_approvals
            WHERE subscription = $1 AND digits = $2 AND expires_at > $3
            """, [.integer(subscription), .text(digits), .integer(now.microseconds)]) == 1
    }
}
