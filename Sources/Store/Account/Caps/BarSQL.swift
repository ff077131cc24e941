import Billing
import Rules

/// What is stopped, and by what an account's balance is judged.
extension Transaction {
    /// By subscription; nothing for one that nothing is stopped of.
    package func bars(of subscriptions: [Int64]) throws -> [Int64: BarBook] {
        let bars = try all(
            """
            SELECT subscription, class, cause, since, record_end FROM bars
            WHERE subscription IN {keys} ORDER BY subscription, since, class, cause
            """, keys: subscriptions.map(SQLValue.integer), Self.bar)
        return Dictionary(grouping: bars, by: \.subscription).mapValues { BarBook($0) }
    }

    package func add(_ bar: Bar) throws {
        try run(
            """
            INSERT INTO bars (subscription, class, cause, since, record_end)
            VALUES ($1, $2, $3, $4, $5)
            """,
            [
                .integer(bar.subscription), .text(bar.service.rawValue), .text(bar.cause.rawValue),
                .integer(bar.since.microseconds), .optional(bar.recordEnd?.microseconds),
            ])
    }

    package func end(_ bar: Bar) throws {
        try run(
            "DELETE FROM bars WHERE subscription = $1 AND class = $2 AND cause = $3",
            [
                .integer(bar.subscription), .text(bar.service.rawValue), .text(bar.cause.rawValue),
            ])
    }

    /// Bars of own caps in a range of accounts that began before an instant.
    package func ownCapBars(of accounts: ClosedRange<Int64>, before: Instant) throws -> [Bar] {
        try all(
            """
            SELECT b.subscription, b.class, b.cause, b.since, b.record_end
            FROM subscriptions s JOIN bars b ON b.subscription = s.id
            WHERE s.account >= $1 AND s.account <= $2 AND b.cause = 'own-cap' AND b.since < $3
            ORDER BY s.account, s.id, b.class
            """,
            [
                .integer(accounts.lowerBound), .integer(accounts.upperBound),
                .integer(before.microseconds),
            ], Self.bar)
    }

    package func standings(of accounts: [Int64]) throws -> [Int64: AccountStanding] {
        let standings = try all(
            """
            SELECT a.account, a.settlement, a.credit_limit, EXISTS (
                SELECT 1 FROM subscriptions s JOIN bars b ON b.subscription = s.id
                WHERE s.account = a.account AND b.cause <> 'own-cap')
            FROM accounts a WHERE a.account IN {keys}
            """, keys: accounts.map(SQLValue.integer)
        ) { row in
            AccountStanding(
                account: row.integer(0), settlement: try row.word(1), creditLimit: row.money(2),
                isBarred: row.flag(3))
        }
        return Dictionary(standings.map { ($0.account, $0) }) { first, _ in first }
    }

    /// The subscriptions of accounts, and whether their contracts run.
    package func subscriptions(of accounts: [Int64], at now: Instant) throws
        -> [Int64: [(id: Int64, isServed: Bool)]]
    {
        let found = try all(
            """
            SELECT account, id, closed_at FROM subscriptions WHERE account IN {keys}
            ORDER BY account, id
            """, keys: accounts.map(SQLValue.integer)
        ) { row in
            let isServed = row.optionalInstant(2).map { now < $0 } ?? true
            return (account: row.integer(0), id: row.integer(1), isServed: isServed)
        }
        return Dictionary(grouping: found, by: \.account).mapValues { rows in
            rows.map { (id: $0.id, isServed: $0.isServed) }
        }
    }

    private static func bar(_ row: borrowing SQLRow) throws -> Bar {
        Bar(
            subscription: row.integer(0), service: try row.word(1), cause: try row.word(2),
            since: row.instant(3), recordEnd: row.optionalInstant(4))
    }
}
