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
            SELECT start AS at, source || '/' || id AS line_id, kind || '-' || direction,
                seconds, bundled_seconds, bundled_pieces, other, class, 0 - charge
            FROM usage_records
            WHERE subscription = $1 AND start >= $3
                AND (start < $4 OR (start = $4 AND source || '/' || id < $5))
            UNION ALL
            SELECT at, 'payment/' || CAST(receipt AS TEXT), 'payment',
                0, 0, 0, agent, '', amount
            FROM payments
            WHERE account = $2 AND at >= $3
                AND (at < $4 OR (at = $4 AND 'payment/' || CAST(receipt AS TEXT) < $5))
            UNION ALL
            SELECT at, kind || '/' || item, kind, 0, 0, 0, '', item, 0 - amount FROM fees
            WHERE subscription = $1 AND at >= $3
                AND (at < $4 OR (at = $4 AND kind || '/' || item < $5))
            UNION ALL
            SELECT p.at, 'opening/' || CAST(e.account AS TEXT), 'opening',
                0, 0, 0, '', '', e.amount
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
        ) { ($0.text(1), Self.spendingLine($0)) }
    }

    private static func spendingLine(_ row: borrowing SQLRow) -> SpendingLine {
        let what = what(row)
        return SpendingLine(
            at: row.instant(0), what: what, other: row.text(2) == "payment" ? "" : row.text(6),
            destination: what.item == nil ? row.text(7) : "", amount: row.money(8))
    }

    private static func what(_ row: borrowing SQLRow) -> SpendingLine.What {
        switch row.text(2) {
        case "voice-out":
            .voiceOut(seconds: row.integer(3), bundledSeconds: row.integer(4))
        case "voice-in": .voiceIn(seconds: row.integer(3))
        case "sms-out": .smsOut(bundled: row.integer(5) > 0)
        case "sms-in": .smsIn
        case "fee": .fee(.tariff(row.text(7)))
        case "service": .fee(.service(row.text(7)))
        case "payment": .payment(agent: row.text(6))
        default: .opening
        }
    }
}
