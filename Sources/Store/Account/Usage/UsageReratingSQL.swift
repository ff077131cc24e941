import Billing
import Rules

/// What a re-rating reads and writes (charging rules §11a).
extension Transaction {
    /// The next subscriptions after one, by id, that have records starting in [from, until).
    /// - Parameter number: only those that ever held it; nil for all.
    package func subscriptions(
        usingFrom from: Instant, until: Instant, number: PhoneNumber?, after last: Int64,
        limit: Int64
    ) throws -> [Int64] {
        let values: [SQLValue] = [
            .integer(from.microseconds), .integer(until.microseconds), .integer(last),
            .integer(limit),
        ]
        guard let number else {
            return try all(
                """
                SELECT s.id FROM subscriptions s
                WHERE s.id > $3 AND EXISTS (
                    SELECT 1 FROM usage_records r
                    WHERE r.subscription = s.id AND r.start >= $1 AND r.start < $2)
                ORDER BY s.id LIMIT $4
                """, values
            ) { $0.integer(0) }
        }
        return try all(
            """
            SELECT DISTINCT n.subscription FROM subscription_numbers n
            WHERE n.number = $5 AND n.subscription > $3 AND EXISTS (
                SELECT 1 FROM usage_records r
                WHERE r.subscription = n.subscription AND r.start >= $1 AND r.start < $2)
            ORDER BY n.subscription LIMIT $4
            """, values + [.integer(number.value)]
        ) { $0.integer(0) }
    }

    /// Of these subscriptions all that a month's charges depend on, with nothing used in it.
    package func unusedSubscriptions(_ ids: [Int64], in month: Month, _ zone: Zone) throws
        -> [UsageSubscription]
    {
        try usageSubscriptions(ids, since: month.first, zone).map { $0.unused(in: month, zone) }
            .sorted { $0.id < $1.id }
    }

    /// Records of a subscription that start in [from, until), in the order in which they came.
    package func ratedRecords(of subscription: Int64, from: Instant, until: Instant) throws
        -> [RatedRecord]
    {
        try all(
            """
            SELECT id, kind, number, direction, other, start, seconds, bytes, access, serving,
                source, class, zone, usage_group, tariff, charge, fact, steps, cause, value_date
            FROM usage_records WHERE subscription = $1 AND start >= $2 AND start < $3
            ORDER BY load, turn, start, source, id
            """,
            [.integer(subscription), .integer(from.microseconds), .integer(until.microseconds)]
        ) { row in
            RatedRecord(
                arrival: UsageArrival(record: try Self.usageRecord(row), source: row.text(10)),
                kept: KeptRating(
                    destination: row.text(11), zone: row.text(12), group: row.text(13),
                    tariff: row.text(14), charge: row.money(15), fact: row.money(16),
                    steps: row.text(17)),
                cause: row.text(18), valueDate: row.date(19))
        }
    }

    /// Keeps a month's new ratings: the records that changed, and what all of them use of bundles.
    package func correct(
        _ changes: [UsageRerating.Change], among records: [ChargedRecord],
        of subscription: Int64, in month: Month, _ zone: Zone, run: Int64, at now: Instant
    ) throws {
        for change in changes {
            // First: only what is corrected may be rewritten.
            try self.run(
                """
                INSERT INTO usage_corrections (source, id, run, corrected_at, charge_before,
                    charge_after)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                [
                    .text(change.after.arrival.source), .text(change.after.record.id),
                    .integer(run), .integer(now.microseconds),
                    .integer(change.before.kept.charge.units),
                    .integer(change.after.use.charge.units),
                ])
            try rewrite(change)
        }
        try self.run(
            """
            DELETE FROM bundle_uses
            WHERE subscription = $1 AND span_from >= $2 AND span_from < $3
            """,
            [
                .integer(subscription), .integer(zone.start(of: month.first).microseconds),
                .integer(zone.start(of: month.next.first).microseconds),
            ])
        try self.run(
            "DELETE FROM volume_uses WHERE subscription = $1 AND month = $2",
            [.integer(subscription), .integer(Int64(month.first.dayNumber))])
        try addUses(records)
    }

    private func rewrite(_ change: UsageRerating.Change) throws {
        let after = change.after
        try run(
            """
            UPDATE usage_records SET class = $3, zone = $4, usage_group = $5, tariff = $6,
                tariff_from = $7, charge = $8, fact = $9, bundled_seconds = $10,
                bundled_kib = $11, bundled_pieces = $12, bundle_ids = $13, steps = $14,
                cause = $15
            WHERE source = $1 AND id = $2
            """,
            [
                .text(after.arrival.source), .text(after.record.id), .text(after.destination),
                .text(after.zone ?? ""), .text(after.group.code), .text(after.span.tariff),
                .integer(Int64(after.tariffFrom.dayNumber)), .integer(after.use.charge.units),
                .integer(after.use.forwardingFact.units), .integer(after.use.bundledSeconds),
                .integer(after.use.bundledKiB), .integer(after.use.bundledPieces),
                .text(after.use.taken.map(\.bundle).joined(separator: ";")),
                .text(after.use.steps),
                .text(after.cause + (change.before.isLate ? RatedRecord.late : "")),
            ])
    }

    /// What became of a record's charge since it was first rated, in the order of time.
    package func corrections(of key: UsageKey) throws -> [ChargeCorrection] {
        try all(
            """
            SELECT corrected_at, charge_before, charge_after FROM usage_corrections
            WHERE source = $1 AND id = $2 ORDER BY run
            """, [.text(key.source), .text(key.id)]
        ) { ChargeCorrection(at: $0.instant(0), before: $0.money(1), after: $0.money(2)) }
    }
}
