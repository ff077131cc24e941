import Billing
import Rules

/// A record in suspense, as text.
package struct SuspendedRecord: Hashable, Sendable {
    package let source: String
    package let content: String
}

extension Transaction {
    /// In the order in which they are tried again.
    package func suspendedRecords() throws -> [SuspendedRecord] {
        try all("SELECT source, content FROM suspended_records ORDER BY start, source, id") {
            SuspendedRecord(source: $0.text(0), content: $0.text(1))
        }
    }

    package func suspend(_ arrival: UsageArrival, reason: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO suspended_records (source, id, content, start, reason, suspended_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (source, id) DO UPDATE SET reason = excluded.reason
            """,
            [
                .text(arrival.source), .text(arrival.record.id), .text(arrival.record.content),
                .integer(arrival.record.start.microseconds), .text(reason),
                .integer(now.microseconds),
            ])
    }

    /// They wait no longer.
    package func endSuspense(of keys: [UsageKey]) throws {
        for key in keys {
            try run(
                "DELETE FROM suspended_records WHERE source = $1 AND id = $2",
                [.text(key.source), .text(key.id)])
        }
    }

    /// Subscribers, ported numbers or a catalogue came: records in suspense may be charged now.
    package func noteUsageFacts() throws {
        try run(
            """
            INSERT INTO suspense_turns (id, facts, tried) VALUES (1, 1, 0)
            ON CONFLICT (id) DO UPDATE SET facts = suspense_turns.facts + 1
            """)
    }

    /// The turn of facts by which records in suspense are to be tried again; nil when they were.
    package func usageFactsToTry() throws -> Int64? {
        let turn = try first("SELECT facts, tried FROM suspense_turns WHERE id = 1") {
            (facts: $0.integer(0), tried: $0.integer(1))
        }
        guard let turn else { return 0 }
        return turn.facts == turn.tried ? nil : turn.facts
    }

    package func noteTried(_ facts: Int64) throws {
        try run(
            """
            INSERT INTO suspense_turns (id, facts, tried) VALUES (1, $1, $1)
            ON CONFLICT (id) DO UPDATE SET tried = excluded.tried
            """, [.integer(facts)])
    }
}
