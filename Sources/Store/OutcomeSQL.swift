import Billing
import Rules

/// What was answered to an idempotency key.
package struct KeptOutcome: Hashable, Sendable {
    /// Of the act and its values.
    package let fingerprint: [UInt8]
    package let outcome: String

    package init(fingerprint: [UInt8], outcome: String) {
        self.fingerprint = fingerprint
        self.outcome = outcome
    }
}

extension Transaction {
    package func keptOutcome(_ key: IdempotencyKey, of scope: KeyScope, at now: Instant) throws
        -> KeptOutcome?
    {
        try first(
            """
            SELECT fingerprint, outcome FROM kept_outcomes
            WHERE scope = $1 AND idempotency_key = $2 AND expires_at > $3
            """, [.text(scope.text), .text(key.text), .integer(now.microseconds)]
        ) { KeptOutcome(fingerprint: $0.blob(0), outcome: $0.text(1)) }
    }

    /// False when somebody else's act took the key in between.
    package func keep(
        _ kept: KeptOutcome, _ key: IdempotencyKey, of scope: KeyScope, at now: Instant,
        until: Instant
    ) throws -> Bool {
        try run(
            """
            DELETE FROM kept_outcomes
            WHERE scope = $1 AND idempotency_key = $2 AND expires_at <= $3
            """, [.text(scope.text), .text(key.text), .integer(now.microseconds)])
        return try run(
            """
            INSERT INTO kept_outcomes (scope, idempotency_key, fingerprint, outcome, expires_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (scope, idempotency_key) DO NOTHING
            """,
            [
                .text(scope.text), .text(key.text), .blob(kept.fingerprint), .text(kept.outcome),
                .integer(until.microseconds),
            ]) == 1
    }

    package func sweepOutcomes(at now: Instant) throws {
        try run("DELETE FROM kept_outcomes WHERE expires_at < $1", [.integer(now.microseconds)])
    }
}
