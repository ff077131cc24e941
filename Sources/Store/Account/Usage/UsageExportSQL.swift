import Billing
import Rules

/// Rows of `kabinet export` about use (charging rules §16).
extension Transaction {
    private static let atOnce: Int64 = 500

    /// The records that start in [from, until), in the order of their start, source and id.
    package func exportRated(
        from: Instant, until: Instant, _ body: (ExportedRecord) throws -> Void
    ) throws {
        try each(
            """
            SELECT id, number, class, tariff, charge, bundled_seconds, bundled_kib, bundled_pieces,
                bundle_ids, cause, source, load, usage_group, value_date
            FROM usage_records WHERE start >= $1 AND start < $2 ORDER BY start, source, id
            """, [.integer(from.microseconds), .integer(until.microseconds)]
        ) { row in
            try body(
                ExportedRecord(
                    fields: (0..<12).map { row.text($0) }, group: row.text(12),
                    valueDate: row.date(13)))
            return true
        }
    }

    /// What is used of a month's bundles, and its volumes, by subscription.
    package func exportCounters(
        of month: Month, by catalogue: Catalogue, _ body: (ExportedCounter) throws -> Void
    ) throws {
        var last = Int64.min
        while true {
            let ids = try subscriptions(using: month, after: last, catalogue.operation.zone)
            guard let reached = ids.last else { return }
            last = reached
            let numbers = try lastNumbers(of: ids)
            let all = try usageSubscriptions(
                ids, since: month.first, catalogue.operation.zone)
            for subscription in all.sorted(by: { $0.id < $1.id }) {
                for counter in subscription.counters(of: month, by: catalogue) {
                    try body(
                        ExportedCounter(
                            number: numbers[subscription.id] ?? "", counter: counter))
                }
            }
        }
    }

    private func subscriptions(using month: Month, after last: Int64, _ zone: Zone) throws
        -> [Int64]
    {
        try all(
            """
            SELECT subscription FROM (
                SELECT DISTINCT subscription FROM bundle_uses
                WHERE subscription > $1 AND span_from >= $2 AND span_from < $3
                ORDER BY subscription LIMIT $5) b
            UNION
            SELECT subscription FROM (
                SELECT DISTINCT subscription FROM volume_uses
                WHERE subscription > $1 AND month = $4 ORDER BY subscription LIMIT $5) v
            ORDER BY 1 LIMIT $5
            """,
            [
                .integer(last), .integer(zone.start(of: month.first).microseconds),
                .integer(zone.start(of: month.next.first).microseconds),
                .integer(Int64(month.first.dayNumber)), .integer(Self.atOnce),
            ]
        ) { $0.integer(0) }
    }

    private func lastNumbers(of ids: [Int64]) throws -> [Int64: String] {
        let rows = try all(
            """
            SELECT subscription, number FROM subscription_numbers WHERE subscription IN {keys}
            ORDER BY subscription, held_from
            """, keys: ids.map(SQLValue.integer)
        ) { ($0.integer(0), $0.text(1)) }
        return Dictionary(rows) { _, last in last }
    }

    /// Records in suspense and why they wait, in the order in which they are tried again.
    package func exportSuspense(_ body: (SuspendedRecord, _ reason: String) throws -> Void) throws {
        try each(
            """
            SELECT source, content, reason FROM suspended_records ORDER BY start, source, id
            """
        ) { row in
            try body(SuspendedRecord(source: row.text(0), content: row.text(1)), row.text(2))
            return true
        }
    }
}

/// A row of `export rated`.
package struct ExportedRecord: Sendable {
    /// `id, number, class, tariff, charge, bundled seconds, KiB, pieces, bundle ids, cause, source,
    /// load`.
    package let fields: [String]
    package let group: String
    package let valueDate: LocalDate
}

/// A row of `export counters`.
package struct ExportedCounter: Sendable {
    /// That the subscription had last.
    package let number: String
    package let counter: UsageCount
}
