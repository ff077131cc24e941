import Billing
import Rules

extension Transaction {
    /// Replaces the number's last code, which is dead from now on.
    package func storeCode(_ code: CodeChecking.Stored, of number: PhoneNumber) throws {
        try run(
            """
            INSERT INTO password_codes (number, seed, subscription, expires_at, tries_left)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (number) DO UPDATE SET seed = excluded.seed,
                subscription = excluded.subscription, expires_at = excluded.expires_at,
                tries_left = excluded.tries_left, used_at = NULL
            """,
            [
                .integer(number.value), .integer(code.seed), .optional(code.subscription),
                .integer(code.expiresAt.microseconds), .integer(code.triesLeft),
            ])
    }

    package func code(of number: PhoneNumber) throws -> CodeChecking.Stored? {
        try first(
            """
            SELECT seed, subscription, expires_at, tries_left, used_at FROM password_codes
            WHERE number = $1
            """, [.integer(number.value)]
        ) {
            CodeChecking.Stored(
                seed: $0.integer(0), subscription: $0.optionalInteger(1),
                expiresAt: $0.instant(2), triesLeft: $0.integer(3),
                isUsed: $0.optionalInstant(4) != nil)
        }
    }

    package func countTry(ofCodeOf number: PhoneNumber) throws {
        try run(
            """
            UPDATE password_codes SET tries_left = tries_left - 1
            WHERE number = $1 AND tries_left > 0
            """, [.integer(number.value)])
    }

    /// Takes a counted try back, if the code is still the number's last.
    package func returnTry(ofCode seed: Int64, of number: PhoneNumber) throws {
        try run(
            """
            UPDATE password_codes SET tries_left = tries_left + 1 WHERE number = $1 AND seed = $2
            """, [.integer(number.value), .integer(seed)])
    }

    package func useCode(of number: PhoneNumber, at now: Instant) throws {
        try run(
            "UPDATE password_codes SET used_at = $2 WHERE number = $1",
            [.integer(number.value), .integer(now.microseconds)])
    }

    package func sweepCodes(at now: Instant) throws {
        try run(
            "DELETE FROM password_codes WHERE expires_at < $1", [.integer(now.microseconds)])
    }
}
