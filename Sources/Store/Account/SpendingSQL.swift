import Billing
import Rules

extension Transaction {
    /// Charges of a subscription's use that began in [from, until), and its fees, positive.
    package func charged(_ subscription: Int64, from: Instant, until: Instant) throws -> Money {
        try first(
            """
            SELECT CAST(COALESCE((
                    SELECT sum(charge) FROM usage_records
                    WHERE subscription = $1 AND start >= $2 AND start < $3), 0)
                + COALESCE((
                    SELECT sum(amount) FROM fees
                    WHERE subscription = $1 AND at >= $2 AND at < $3), 0) AS BIGINT)
            """,
            [.integer(subscription), .integer(from.microseconds), .integer(until.microseconds)]
        ) { $0.money(0) } ?? .zero
    }

    /// What a 00:00 took from a subscription for a tariff or a service; nil if nothing.
    package func fee(_ item: Fee.Item, at: Instant, of subscription: Int64) throws -> Money? {
        try first(
            """
            SELECT amount FROM fees
            WHERE subscription = $1 AND at = $2 AND kind = $3 AND item = $4
            """,
            [
                .integer(subscription), .integer(at.microseconds), .text(item.cause),
                .text(item.id),
            ]
        ) { $0.money(0) }
    }

    /// Payments of an account in [from, until).
    package func paid(_ account: Int64, from: Instant, until: Instant) throws -> Money {
        try first(
            """
            SELECT CAST(COALESCE(sum(amount), 0) AS BIGINT) FROM payments
            WHERE account = $1 AND at >= $2 AND at < $3
            """,
            [.integer(account), .integer(from.microseconds), .integer(until.microseconds)]
        ) { $0.money(0) } ?? .zero
    }

    /// Records and fees of the subscription and payments of its account in [from, before), newest
    /// first.
    package func spendingLines(
        of subscriber: Subscriber, from: Instant, before: SpendingCursor, limit: Int64
    ) throws -> [(id: String, line: SpendingLine)] {
        try all(
            """
            SELECT start AS at, source || '/' || id AS line_id, kind, other, class, 0 - charge,
                direction, seconds, bytes, bundled_seconds + bundled_kib + bundled_pieces, zone,
                source, id
            FROM usage_records
            WHERE subscription = $1 AND start >= $3
                AND (start < $4 OR (start = $4 AND source || '/' || id < $5))
            UNION ALL
            SELECT at, 'payment/' || CAST(receipt AS TEXT), 'payment', agent, '', amount,
                '', 0, 0, 0, '', '', ''
            FROM payments
            WHERE account = $2 AND at >= $3
                AND (at < $4 OR (at = $4 AND 'payment/' || CAST(receipt AS TEXT) < $5))
            UNION ALL
            SELECT at, kind || '/' || item, kind, item, '', 0 - amount, '', 0, 0, 0, '', '', ''
            FROM fees
            WHERE subscription = $1 AND at >= $3
                AND (at < $4 OR (at = $4 AND kind || '/' || item < $5))
            UNION ALL
            SELECT p.at, 'opening/' || CAST(e.account AS TEXT), 'opening', '', '', e.amount,
                '', 0, 0, 0, '', '', ''
            FROM entries e JOIN postings p ON p.id = e.posting
            WHERE e.account = $2 AND e.posting > 'opening/' AND e.posting < 'opening0'
                AND e.leg = 'main' AND p.at >= $3 AND (p.at < $4
                    OR (p.at = $4 AND 'opening/' || CAST(e.account AS TEXT) < $5))
            ORDER BY 1 DESC, 2 DESC LIMIT $6
            """,
            [
                .integer(subscriber.id), .integer(subscriber.account), .integer(from.microseconds),
                .integer(before.at.microseconds), .text(before.id), .integer(limit),
            ]
        ) { ($0.text(1), try Self.spendingLine($0, amount: $0.money(5))) }
    }

    /// The lines of one group alone, likewise. What is forwarded is in three groups.
    package func spendingLines(
        of subscriber: Subscriber, _ group: SpentGroup, from: Instant, before: SpendingCursor,
        limit: Int64
    ) throws -> [(id: String, line: SpendingLine)] {
        let isForwarding = group == .forwardedIn || group == .forwardingFact
        let values: [SQLValue] = [
            .integer(subscriber.id), .integer(from.microseconds), .integer(before.at.microseconds),
            .text(before.id),
        ]
        if case .periodic = group {
            return try all(
                """
                SELECT at, kind || '/' || item, kind, item, '', 0 - amount, '', 0, 0, 0, '', '', ''
                FROM fees
                WHERE subscription = $1 AND at >= $2
                    AND (at < $3 OR (at = $3 AND kind || '/' || item < $4))
                ORDER BY 1 DESC, 2 DESC LIMIT $5
                """, values + [.integer(limit)]
            ) { ($0.text(1), try Self.spendingLine($0, amount: $0.money(5))) }
        }
        return try all(
            """
            SELECT start, source || '/' || id, kind, other, class, charge, direction, seconds,
                bytes, bundled_seconds + bundled_kib + bundled_pieces, zone, source, id, fact
            FROM usage_records
            WHERE subscription = $1 AND start >= $2
                AND (start < $3 OR (start = $3 AND source || '/' || id < $4))
                AND (usage_group = $5 OR kind = $6)
            ORDER BY 1 DESC, 2 DESC LIMIT $7
            """,
            values + [
                .text(group.code), .text(isForwarding ? "forwarded" : ""), .integer(limit),
            ]
        ) { row in
            let part = try group.part(of: row.money(5), fact: row.money(13))
            return (row.text(1), try Self.spendingLine(row, amount: part.negated()))
        }
    }

    private static func spendingLine(_ row: borrowing SQLRow, amount: Money) throws -> SpendingLine
    {
        let what = try what(row)
        let isUse = if case .use = what { true } else { false }
        return SpendingLine(
            at: row.instant(0), what: what, other: isUse ? row.text(3) : "",
            destination: row.text(4), amount: amount)
    }

    private static func what(_ row: borrowing SQLRow) throws -> SpendingLine.What {
        switch row.text(2) {
        case "fee": .fee(.tariff(row.text(3)))
        case "service": .fee(.service(row.text(3)))
        case "payment": .payment(agent: row.text(3))
        case "opening": .opening
        default:
            .use(
                SpentUse(
                    kind: try row.word(2), direction: try row.word(6), seconds: row.integer(7),
                    bytes: row.integer(8), bundled: row.integer(9),
                    zone: row.filledText(10),
                    key: UsageKey(source: row.text(11), id: row.text(12))))
        }
    }
}
