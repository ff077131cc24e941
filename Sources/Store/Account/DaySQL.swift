import Billing
import Rules

/// Days of accounts, and what they take.
extension Transaction {
    /// Nil when there is no such account.
    package func accountDay(of account: Int64) throws -> AccountDay? {
        try first(
            "SELECT account, last_day FROM accounts WHERE account = $1", [.integer(account)],
            Self.accountDay)
    }

    /// The next accounts after one whose last day is before a day, by number.
    package func accountsBehind(_ day: LocalDate, after account: Int64, limit: Int64) throws
        -> [Int64]
    {
        try all(
            """
            SELECT account FROM accounts WHERE account > $1 AND last_day < $2
            ORDER BY account LIMIT $3
            """,
            [.integer(account), .integer(Int64(day.dayNumber)), .integer(limit)]
        ) { $0.integer(0) }
    }

    /// Those of a range of accounts whose last day is before a day, with what their fees depend on.
    package func turnFacts(_ accounts: ClosedRange<Int64>, before day: LocalDate) throws
        -> [DayTurn.Facts]
    {
        let range: [SQLValue] = [.integer(accounts.lowerBound), .integer(accounts.upperBound)]
        let days = try all(
            """
            SELECT account, last_day FROM accounts
            WHERE account >= $1 AND account <= $2 AND last_day < $3 ORDER BY account
            """, range + [.integer(Int64(day.dayNumber))], Self.accountDay)
        guard !days.isEmpty else { return [] }
        let subscriptions = Dictionary(
            grouping: try turnedSubscriptions(range), by: \.account)
        return days.map { day in
            DayTurn.Facts(
                account: day, subscriptions: subscriptions[day.account, default: []].map(\.value))
        }
    }

    private func turnedSubscriptions(_ range: [SQLValue]) throws -> [(
        account: Int64, value: TurnedSubscription
    )] {
        let tariffs = try all(
            """
            SELECT t.subscription, t.in_force_from, t.tariff
            FROM subscriptions s JOIN subscription_tariffs t ON t.subscription = s.id
            WHERE s.account >= $1 AND s.account <= $2 ORDER BY t.subscription, t.in_force_from
            """, range
        ) { ($0.integer(0), TariffSince(from: $0.instant(1), tariff: $0.text(2))) }
        let services = try all(
            """
            SELECT v.subscription, v.service, v.added_at, v.removed_at
            FROM subscriptions s JOIN subscription_services v ON v.subscription = s.id
            WHERE s.account >= $1 AND s.account <= $2
            ORDER BY v.subscription, v.service, v.added_at
            """, range
        ) {
            (
                $0.integer(0),
                ServiceSince(id: $0.text(1), from: $0.instant(2), until: $0.optionalInstant(3))
            )
        }
        let tariffsOf = Dictionary(grouping: tariffs, by: \.0)
        let servicesOf = Dictionary(grouping: services, by: \.0)
        let blocks = try blocks(range)
        return try all(
            """
            SELECT id, account, closed_at FROM subscriptions
            WHERE account >= $1 AND account <= $2 ORDER BY account, id
            """, range
        ) { row in
            let id = row.integer(0)
            let subscription = TurnedSubscription(
                id: id, blocks: blocks[id, default: []].map(\.1),
                closedAt: row.optionalInstant(2),
                tariffs: tariffsOf[id, default: []].map(\.1),
                services: servicesOf[id, default: []].map(\.1))
            return (row.integer(1), subscription)
        }
    }

    private func blocks(_ range: [SQLValue]) throws -> [Int64: [(Int64, BlockSince)]] {
        let blocks = try all(
            """
            SELECT b.subscription, b.blocked_from, b.blocked_until
            FROM subscriptions s JOIN subscription_blocks b ON b.subscription = s.id
            WHERE s.account >= $1 AND s.account <= $2
            """, range
        ) { ($0.integer(0), BlockSince(from: $0.instant(1), until: $0.optionalInstant(2))) }
        return Dictionary(grouping: blocks, by: \.0)
    }

    package func add(_ fees: [Fee]) throws {
        try insert(
            "INSERT INTO fees (subscription, at, kind, item, day, amount) VALUES", width: 6,
            from: fees
        ) { fee, values in
            values.add(fee.subscription)
            values.add(fee.at.microseconds)
            values.add(fee.item.cause)
            values.add(fee.item.id)
            values.add(Int64(fee.day.dayNumber))
            values.add(fee.amount.units)
        }
    }

    /// The days of a range of accounts have been run.
    package func setLastDay(_ day: LocalDate, of accounts: ClosedRange<Int64>) throws {
        try run(
            """
            UPDATE accounts SET last_day = $3
            WHERE account >= $1 AND account <= $2 AND last_day < $3
            """,
            [
                .integer(accounts.lowerBound), .integer(accounts.upperBound),
                .integer(Int64(day.dayNumber)),
            ])
    }

    private static func accountDay(_ row: borrowing SQLRow) -> AccountDay {
        AccountDay(account: row.integer(0), lastDay: row.lastDay(1))
    }
}

extension SQLRow {
    /// Nil before an account's first day.
    func lastDay(_ column: Int32) -> LocalDate? { integer(column) == 0 ? nil : date(column) }
}
