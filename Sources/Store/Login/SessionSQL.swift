import Billing
import Rules

/// A session as stored, with the subscriber that it belongs to.
package struct StoredSession: Sendable {
    package let life: SessionLife
    package let subscriber: Subscriber
    package let closedAt: Instant?
    /// Nil for a browser.
    package let device: Int64?

    /// Of the first eleven columns of the queries that read one.
    init(_ row: borrowing SQLRow, device: Int64? = nil) throws {
        life = SessionLife(createdAt: row.instant(0), usedAt: row.instant(1))
        subscriber = Subscriber(
            id: row.integer(2), number: try row.number(3), account: row.integer(4),
            customerName: row.text(5), language: Language(rawValue: row.text(6)) ?? .ru,
            tariff: row.text(7), state: SubscriptionState(rawValue: row.text(8)) ?? .admin,
            contractFrom: row.date(9))
        closedAt = row.optionalInstant(10)
        self.device = device
    }
}

extension Transaction {
    package func addSession(
        hash: [UInt8], subscription: Int64, address: String, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO sessions (id_hash, subscription, created_at, used_at, address)
            VALUES ($1, $2, $3, $3, $4)
            """,
            [.blob(hash), .integer(subscription), .integer(now.microseconds), .text(address)])
    }

    package func session(hash: [UInt8], at now: Instant) throws -> StoredSession? {
        try first(
            """
            SELECT e.created_at, e.used_at, s.id, n.number, s.account, a.customer_name,
                s.language, t.tariff, s.state, s.contract_from, s.closed_at
            FROM sessions e
            JOIN subscriptions s ON s.id = e.subscription
            JOIN accounts a ON a.account = s.account
            JOIN subscription_numbers n ON n.subscription = s.id AND n.held_from <= $2
                AND (n.held_until IS NULL OR n.held_until > $2)
            JOIN subscription_tariffs t ON t.subscription = s.id AND t.in_force_from <= $2
            WHERE e.id_hash = $1
            ORDER BY n.held_from DESC, t.in_force_from DESC LIMIT 1
            """,
            [.blob(hash), .integer(now.microseconds)]
        ) { try StoredSession($0) }
    }

    package func touchSession(hash: [UInt8], at now: Instant) throws {
        try run(
            "UPDATE sessions SET used_at = $2 WHERE id_hash = $1 AND used_at < $2",
            [.blob(hash), .integer(now.microseconds)])
    }

    @discardableResult
    package func endSession(hash: [UInt8]) throws -> Bool {
        try run("DELETE FROM sessions WHERE id_hash = $1", [.blob(hash)]) == 1
    }

    @discardableResult
    package func endSessions(of subscription: Int64) throws -> Int {
        try run("DELETE FROM sessions WHERE subscription = $1", [.integer(subscription)])
    }

    /// Sessions that have not idled out.
    package func liveSessions(of subscription: Int64, usedSince: Instant) throws -> Int {
        try first(
            "SELECT count(*) FROM sessions WHERE subscription = $1 AND used_at > $2",
            [.integer(subscription), .integer(usedSince.microseconds)]
        ) { Int($0.integer(0)) } ?? 0
    }
}
