import Billing
import Rules

extension Transaction {
    /// A record of a subscription; nil when it has none of this key.
    package func explanation(of key: UsageKey, _ subscription: Int64) throws -> Explanation? {
        try first(
            """
            SELECT id, kind, number, direction, other, start, seconds, bytes, access, serving,
                class, zone, tariff, tariff_from, charge, steps, cause, value_date
            FROM usage_records WHERE source = $1 AND id = $2 AND subscription = $3
            """, [.text(key.source), .text(key.id), .integer(subscription)]
        ) { row in
            Explanation(
                record: try Self.usageRecord(row), destination: row.text(10),
                zone: row.filledText(11), tariff: row.text(12),
                tariffFrom: row.integer(13) == 0 ? nil : row.date(13), charge: row.money(14),
                steps: UsageSteps(row.text(15)), isLate: row.text(16).hasSuffix("+late"),
                valueDate: row.date(17))
        }
    }

    /// Of the first ten columns.
    static func usageRecord(_ row: borrowing SQLRow) throws -> UsageRecord {
        UsageRecord(
            id: row.text(0), kind: try row.word(1), subscriber: try row.number(2),
            direction: try row.word(3), other: row.text(4), start: row.instant(5),
            seconds: row.integer(6), bytes: row.integer(7), access: row.text(8),
            serving: row.text(9))
    }
}
