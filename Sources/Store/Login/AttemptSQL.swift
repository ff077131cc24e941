import Billing
import Rules

extension Transaction {
    package func budgets<Lane: CountedLane>(_ lanes: [Lane]) throws -> [Lane: AttemptBudget] {
        var budgets: [Lane: AttemptBudget] = [:]
        for lane in lanes {
            budgets[lane] = try first(
                """
                SELECT window_from, misses, blocked_until FROM attempt_budgets WHERE bucket = $1
                """, [.text(lane.bucket)]
            ) {
                AttemptBudget(
                    windowFrom: $0.instant(0), misses: $0.integer(1), blockedUntil: $0.instant(2))
            }
        }
        return budgets
    }

    package func store<Lane: CountedLane>(_ budgets: [Lane: AttemptBudget]) throws {
        for (lane, budget) in budgets {
            try run(
                """
                INSERT INTO attempt_budgets (bucket, window_from, misses, blocked_until)
                VALUES ($1, $2, $3, $4)
                ON CONFLICT (bucket) DO UPDATE SET window_from = excluded.window_from,
                    misses = excluded.misses, blocked_until = excluded.blocked_until
                """,
                [
                    .text(lane.bucket), .integer(budget.windowFrom.microseconds),
                    .integer(budget.misses), .integer(budget.blockedUntil.microseconds),
                ])
        }
    }

    /// The password was right: the lane of one is clear, and the lanes of many neither count the
    /// attempt nor wait for it.
    package func forgive(_ lanes: [AttemptLane], at now: Instant) throws {
        for lane in lanes where lane.isOfOne {
            try run("DELETE FROM attempt_budgets WHERE bucket = $1", [.text(lane.bucket)])
        }
        try takeBack(lanes.filter { !$0.isOfOne }, at: now)
    }

    /// The attempt was counted, but its password was not looked at: it is no miss, and those before
    /// it stay. It was let in, so nobody had to wait until then, and nobody has to now.
    package func takeBack(_ lanes: [AttemptLane], at now: Instant) throws {
        for lane in lanes {
            try run(
                """
                UPDATE attempt_budgets SET misses = misses - 1, blocked_until = $2
                WHERE bucket = $1 AND misses > 0
                """, [.text(lane.bucket), .integer(now.microseconds)])
        }
    }

    /// Marks a token as used; false if it was before.
    package func useToken(hash: [UInt8], expiresAt: Instant) throws -> Bool {
        try run(
            """
            INSERT INTO used_tokens (token_hash, expires_at) VALUES ($1, $2)
            ON CONFLICT (token_hash) DO NOTHING
            """, [.blob(hash), .integer(expiresAt.microseconds)]) == 1
    }

    /// Deletes what no longer matters: expired tokens and approvals, idle sessions, old windows.
    package func sweep(now: Instant, idleBefore: Instant, windowsBefore: Instant) throws {
        try run("DELETE FROM used_tokens WHERE expires_at < $1", [.integer(now.microseconds)])
        try run(
            "DELETE FROM sign_in_approvals WHERE expires_at < $1", [.integer(now.microseconds)])
        try run("DELETE FROM sessions WHERE used_at < $1", [.integer(idleBefore.microseconds)])
        try run(
            "DELETE FROM attempt_budgets WHERE window_from < $1 AND blocked_until < $2",
            [.integer(windowsBefore.microseconds), .integer(now.microseconds)])
    }
}
