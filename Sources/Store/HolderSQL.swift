import Billing
import Rules

extension Transaction {
    /// The subscription that holds a number at an instant, whether its contract is over or not.
    package func holder(of number: PhoneNumber, at instant: Instant) throws -> NumberHolder? {
        try first(
            """
            SELECT n.subscription, n.number, s.account, s.language, s.contract_from, s.closed_at,
                s.sim_changed_at, c.password_hash, c.version, a.last_day
            FROM subscription_numbers n
            JOIN subscriptions s ON s.id = n.subscription
            JOIN accounts a ON a.account = s.account
            LEFT JOIN credentials c ON c.subscription = n.subscription
            WHERE n.number = $1 AND n.held_from <= $2
                AND (n.held_until IS NULL OR n.held_until > $2)
            ORDER BY n.held_from DESC LIMIT 1
            """,
            [.integer(number.value), .integer(instant.microseconds)], Self.holder)
    }

    /// The same by subscription, with the number that it has at the instant.
    package func holder(subscription: Int64, at instant: Instant) throws -> NumberHolder? {
        try first(
            """
            SELECT n.subscription, n.number, s.account, s.language, s.contract_from, s.closed_at,
                s.sim_changed_at, c.password_hash, c.version, a.last_day
            FROM subscription_numbers n
            JOIN subscriptions s ON s.id = n.subscription
            JOIN accounts a ON a.account = s.account
            LEFT JOIN credentials c ON c.subscription = n.subscription
            WHERE n.subscription = $1 AND n.held_from <= $2
                AND (n.held_until IS NULL OR n.held_until > $2)
            ORDER BY n.held_from DESC LIMIT 1
            """,
            [.integer(subscription), .integer(instant.microseconds)], Self.holder)
    }

    private static func holder(_ row: borrowing SQLRow) throws -> NumberHolder {
        var credentials: Credentials?
        if let hash = row.optionalText(7) {
            credentials = Credentials(passwordHash: hash, version: row.integer(8))
        }
        return NumberHolder(
            subscription: row.integer(0), number: try row.number(1),
            accountDay: AccountDay(account: row.integer(2), lastDay: row.lastDay(9)),
            language: Language(rawValue: row.text(3)) ?? .ru, contractFrom: row.date(4),
            closedAt: row.optionalInstant(5), simChangedAt: row.optionalInstant(6),
            credentials: credentials)
    }
}

extension SQLRow {
    /// A stored number is always whole; anything else means a damaged file.
    func number(_ column: Int32) throws -> PhoneNumber {
        guard let number = PhoneNumber(e164: String(integer(column))) else {
            throw StoreFault.unusable(
                "the database holds a number that is none: \(integer(column))")
        }
        return number
    }
}
