import Billing
import Rules

/// Own caps of subscribers, and what they count.
extension Transaction {
    /// Of those of these subscriptions who have some, by subscription and kind.
    package func ownCaps(of subscriptions: [Int64]) throws -> [OwnCap] {
        try all(
            """
            SELECT subscription, kind, amount, month, spent FROM own_caps
            WHERE subscription IN {keys} ORDER BY subscription, kind
            """, keys: subscriptions.map(SQLValue.integer)
        ) { row in
            OwnCap(
                subscription: row.integer(0), kind: try row.word(1), amount: row.money(2),
                month: row.date(3).monthOf, spent: row.money(4))
        }
    }

    /// Sets a cap, or what is spent of it.
    package func store(_ cap: OwnCap, _ zone: Zone) throws {
        try run(
            """
            INSERT INTO own_caps
                (subscription, kind, amount, month, month_from, month_until, spent)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (subscription, kind) DO UPDATE SET amount = excluded.amount,
                month = excluded.month, month_from = excluded.month_from,
                month_until = excluded.month_until, spent = excluded.spent
            """,
            [
                .integer(cap.subscription), .text(cap.kind.rawValue), .integer(cap.amount.units),
                .integer(Int64(cap.month.first.dayNumber)),
                .integer(zone.start(of: cap.month.first).microseconds),
                .integer(zone.start(of: cap.month.next.first).microseconds),
                .integer(cap.spent.units),
            ])
    }

    package func remove(_ cap: OwnCap) throws {
        try run(
            "DELETE FROM own_caps WHERE subscription = $1 AND kind = $2",
            [.integer(cap.subscription), .text(cap.kind.rawValue)])
    }

    /// What the records of a subscription cost that start in a month, by the kinds of caps.
    package func spent(_ subscription: Int64, in month: Month, _ zone: Zone) throws
        -> [CapKind: Money]
    {
        try first(
            """
            SELECT CAST(COALESCE(sum(charge), 0) AS BIGINT),
                CAST(COALESCE(sum(CASE WHEN zone <> '' THEN charge ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(sum(CASE WHEN kind = 'data' THEN charge ELSE 0 END), 0) AS BIGINT),
                CAST(COALESCE(sum(CASE
                    WHEN class = 'premium' OR (class >= 'short.' AND class < 'short/') THEN charge
                    ELSE 0 END), 0) AS BIGINT)
            FROM usage_records WHERE subscription = $1 AND start >= $2 AND start < $3
            """,
            [
                .integer(subscription), .integer(zone.start(of: month.first).microseconds),
                .integer(zone.start(of: month.next.first).microseconds),
            ]
        ) {
            [
                .total: $0.money(0), .roaming: $0.money(1), .data: $0.money(2),
                .content: $0.money(3),
            ]
        } ?? [:]
    }

    /// The first cap that says another sum than the records of its month.
    func wrongCap() throws -> LedgerDifference? {
        // A copy of an older schema has no caps.
        guard try schema() >= Migrations.schema(after: "m0016_caps") else { return nil }
        let wrong = try first(
            """
            SELECT subscription, kind, kept, total FROM (
                SELECT c.subscription AS subscription, c.kind AS kind, c.spent AS kept,
                    CAST((
                        SELECT COALESCE(sum(r.charge), 0) FROM usage_records r
                        WHERE r.subscription = c.subscription
                            AND r.start >= c.month_from AND r.start < c.month_until
                            AND (c.kind = 'total' OR (c.kind = 'roaming' AND r.zone <> '')
                                OR (c.kind = 'data' AND r.kind = 'data')
                                OR (c.kind = 'content' AND (r.class = 'premium'
                                    OR (r.class >= 'short.' AND r.class < 'short/')))))
                        AS BIGINT) AS total
                FROM own_caps c) counted
            WHERE kept <> total ORDER BY subscription, kind LIMIT 1
            """
        ) { ($0.integer(0), $0.text(1), $0.integer(2), $0.integer(3)) }
        return wrong.map { subscription, kind, kept, total in
            LedgerDifference(
                found: "the \(kind) cap of subscription \(subscription) has \(kept) as spent, "
                    + "the records of its month cost \(total)", lines: [])
        }
    }
}
