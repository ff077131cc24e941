import Billing

/// Work of a day over all accounts. A node takes it for a while; when it ends before its work does,
/// another goes on from where it was.
extension Transaction {
    /// Up to which account a job of a day is done, if a node may take it: 0 before anybody has. Nil
    /// when it is done, or another node's.
    package func freeJob(_ name: String, _ day: LocalDate, for node: Int64, at now: Instant) throws
        -> Int64?
    {
        let job = try first(
            """
            SELECT reached, done_at IS NULL AND (leased_by = $3 OR leased_until <= $4) FROM jobs
            WHERE name = $1 AND day = $2
            """,
            [
                .text(name), .integer(Int64(day.dayNumber)), .integer(node),
                .integer(now.microseconds),
            ]
        ) { (reached: $0.integer(0), isFree: $0.flag(1)) }
        guard let job else { return 0 }
        return job.isFree ? job.reached : nil
    }

    /// Takes a job, or takes it for longer.
    /// - Returns: up to which account it is done; nil when it is done, or another node's.
    package func takeJob(
        _ name: String, _ day: LocalDate, for node: Int64, at now: Instant, until: Instant
    ) throws -> Int64? {
        let taken = try run(
            """
            INSERT INTO jobs (name, day, reached, leased_by, leased_until)
            VALUES ($1, $2, 0, $3, $4)
            ON CONFLICT (name, day) DO UPDATE SET leased_by = excluded.leased_by,
                leased_until = excluded.leased_until
            WHERE jobs.done_at IS NULL AND (jobs.leased_by = $3 OR jobs.leased_until <= $5)
            """,
            [
                .text(name), .integer(Int64(day.dayNumber)), .integer(node),
                .integer(until.microseconds), .integer(now.microseconds),
            ])
        guard taken > 0 else { return nil }
        return try first(
            "SELECT reached FROM jobs WHERE name = $1 AND day = $2",
            [.text(name), .integer(Int64(day.dayNumber))]
        ) { $0.integer(0) }
    }

    /// - Parameter doneAt: nil while there is more.
    package func note(
        _ name: String, _ day: LocalDate, reached account: Int64, doneAt: Instant?
    ) throws {
        try run(
            "UPDATE jobs SET reached = $3, done_at = $4 WHERE name = $1 AND day = $2",
            [
                .text(name), .integer(Int64(day.dayNumber)), .integer(account),
                .optional(doneAt?.microseconds),
            ])
    }

    /// The last day of a job that is done.
    package func lastDone(_ name: String) throws -> LocalDate? {
        try first(
            """
            SELECT day FROM jobs WHERE name = $1 AND done_at IS NOT NULL ORDER BY day DESC LIMIT 1
            """, [.text(name)]
        ) { $0.date(0) }
    }
}
