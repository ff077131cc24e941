import Billing

/// A record of a usage file and its source.
package struct UsageArrival: Hashable, Sendable {
    package let record: UsageRecord
    package let source: String

    package init(record: UsageRecord, source: String) {
        self.record = record
        self.source = source
    }

    package var key: UsageKey { UsageKey(source: source, id: record.id) }
}

/// By what a record is known for ever (charging rules §17.1).
package struct UsageKey: Hashable, Sendable {
    package let source: String
    package let id: String

    package init(source: String, id: String) {
        self.source = source
        self.id = id
    }

    /// Ids differ more than sources.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A record with the same key that came before.
package struct EarlierRecord: Hashable, Sendable {
    package let record: UsageRecord
    /// Why it waits; nil for a rated one.
    package let suspense: String?

    package init(record: UsageRecord, suspense: String? = nil) {
        self.record = record
        self.suspense = suspense
    }

    package var isSuspended: Bool { suspense != nil }
}
