import Billing
import Rules

/// A record in suspense, as text.
package struct SuspendedRecord: Hashable, Sendable {
    package let source: String
    package let content: String
}

extension Transaction {
    /// The record of this source and id, rated or in suspense.
    package func earlierRecord(source: String, id: String) throws -> EarlierRecord? {
        try first(
            """
            SELECT content, 0 FROM usage_records WHERE source = $1 AND id = $2
            UNION ALL
            SELECT content, 1 FROM suspended_records WHERE source = $1 AND id = $2
            """, [.text(source), .text(id)]
        ) { EarlierRecord(content: $0.text(0), isSuspended: $0.flag(1)) }
    }

    /// The subscription that held a number at an instant, with what prices a record then.
    package func usageHolder(of number: PhoneNumber, at instant: Instant, zone: Zone) throws
        -> UsageHolder?
    {
        guard let holder = try holder(of: number, at: instant), holder.isServed(at: instant) else {
            return nil
        }
        let span = UsageSpan(
            at: instant, history: try tariffs(of: holder.subscription), zone: zone)
        return UsageHolder(
            subscription: holder.subscription, account: holder.account, span: span,
            favourites: try favourites(of: holder.subscription),
            used: try span.map { try bundleUses(of: holder.subscription, in: $0) } ?? [:])
    }

    private func bundleUses(of subscription: Int64, in span: UsageSpan) throws -> [String: Int64] {
        let rows = try all(
            """
            SELECT bundle, used FROM bundle_uses
            WHERE subscription = $1 AND span_from = $2 AND tariff = $3
            """,
            [.integer(subscription), .integer(span.from.microseconds), .text(span.tariff)]
        ) { ($0.text(0), $0.integer(1)) }
        return Dictionary(rows) { first, _ in first }
    }

    package func add(_ charged: ChargedRecord, source: String, content: String, load: Int64) throws
    {
        let record = charged.record
        try run(
            """
            INSERT INTO usage_records (source, id, content, kind, direction, subscription, other,
                start, seconds, class, tariff, charge, bundled_seconds, bundled_pieces,
                bundle_ids, cause, load)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """,
            [
                .text(source), .text(record.id), .text(content), .text(record.kind.rawValue),
                .text(record.direction.rawValue), .integer(charged.subscription),
                .text(record.other), .integer(record.start.microseconds),
                .integer(record.seconds), .text(charged.destination), .text(charged.span.tariff),
                .integer(charged.use.charge.units), .integer(charged.use.bundledSeconds),
                .integer(charged.use.bundledPieces),
                .text(charged.use.taken.map(\.bundle).joined(separator: ";")),
                .text(charged.cause), .integer(load),
            ])
        try run(
            "DELETE FROM suspended_records WHERE source = $1 AND id = $2",
            [.text(source), .text(record.id)])
        for taken in charged.use.taken { try use(taken, charged) }
    }

    private func use(_ taken: TakenFromBundle, _ charged: ChargedRecord) throws {
        try run(
            """
            INSERT INTO bundle_uses (subscription, span_from, tariff, bundle, used)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (subscription, span_from, tariff, bundle)
            DO UPDATE SET used = bundle_uses.used + excluded.used
            """,
            [
                .integer(charged.subscription), .integer(charged.span.from.microseconds),
                .text(charged.span.tariff), .text(taken.bundle), .integer(taken.amount),
            ])
    }

    package func suspend(
        _ record: UsageRecord, source: String, content: String, reason: String, at now: Instant
    ) throws {
        try run(
            """
            INSERT INTO suspended_records (source, id, content, start, reason, suspended_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (source, id) DO UPDATE SET reason = excluded.reason
            """,
            [
                .text(source), .text(record.id), .text(content),
                .integer(record.start.microseconds), .text(reason), .integer(now.microseconds),
            ])
    }

    /// In the order in which they are tried again.
    package func suspendedRecords() throws -> [SuspendedRecord] {
        try all("SELECT source, content FROM suspended_records ORDER BY start, source, id") {
            SuspendedRecord(source: $0.text(0), content: $0.text(1))
        }
    }
}
