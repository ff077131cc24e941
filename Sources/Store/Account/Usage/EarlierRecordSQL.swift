import Billing
import Rules

extension Transaction {
    /// The records that came before under these keys, rated or in suspense.
    package func earlierRecords(_ keys: [UsageKey]) throws -> [UsageKey: EarlierRecord] {
        var found: [UsageKey: EarlierRecord] = [:]
        for (source, keys) in Dictionary(grouping: keys, by: \.source) {
            let ids = Set(keys.map(\.id)).sorted()
            for record in try ratedRecords(of: source, ids) {
                found[UsageKey(source: source, id: record.id)] = EarlierRecord(record: record)
            }
            let waiting = try all(
                """
                SELECT content, reason FROM suspended_records WHERE source = $1 AND id IN {keys}
                """, [.text(source)], keys: ids.map(SQLValue.text)
            ) { EarlierRecord(record: try Self.record(of: $0.text(0)), suspense: $0.text(1)) }
            for earlier in waiting {
                found[UsageKey(source: source, id: earlier.record.id)] = earlier
            }
        }
        return found
    }

    private func ratedRecords(of source: String, _ ids: [String]) throws -> [UsageRecord] {
        try all(
            """
            SELECT id, kind, number, direction, other, start, seconds, bytes, access, serving
            FROM usage_records WHERE source = $1 AND id IN {keys}
            """, [.text(source)], keys: ids.map(SQLValue.text), Self.usageRecord)
    }

    private static func record(of content: String) throws -> UsageRecord {
        guard let record = UsageRecord(content: content) else {
            throw StoreFault.unusable("the database holds a record that is none: \(content)")
        }
        return record
    }
}
