import Billing
import Rules

/// Commands to the network: what was said, and what waits to be carried out.
extension Transaction {
    package func add(_ command: NetworkCommand) throws {
        try run(
            """
            INSERT INTO network_commands
                (id, at, subscription, number, class, command, cause, record_end)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .integer(command.id), .integer(command.at.microseconds),
                .integer(command.subscription), .integer(command.number.value),
                .text(command.service.rawValue), .text(command.act.rawValue),
                .text(command.cause.rawValue), .optional(command.recordEnd?.microseconds),
            ])
    }

    /// All of a subscription with the time of delivery, in their order; for reports and tests.
    package func networkCommands(of subscription: Int64) throws
        -> [(command: NetworkCommand, deliveredAt: Instant?)]
    {
        try all(
            """
            SELECT id, at, subscription, number, class, command, cause, record_end, delivered_at
            FROM network_commands WHERE subscription = $1 ORDER BY id
            """, [.integer(subscription)]
        ) { (try Self.networkCommand($0), $0.optionalInstant(8)) }
    }

    /// Whether there is one that nobody has taken.
    package func hasFreeCommand(at now: Instant) throws -> Bool {
        try first(
            """
            SELECT 1 FROM network_commands
            WHERE delivered_at IS NULL AND leased_until <= $1 LIMIT 1
            """, [.integer(now.microseconds)]
        ) { _ in true } ?? false
    }

    /// Takes commands that nobody has taken, oldest first. While one of a number's class is with
    /// somebody else, those after it wait: a lift must not overtake its bar.
    package func leaseCommands(limit: Int64, at now: Instant, until: Instant) throws
        -> [NetworkCommand]
    {
        let free = try all(
            """
            SELECT c.id, c.at, c.subscription, c.number, c.class, c.command, c.cause, c.record_end
            FROM network_commands c
            WHERE c.delivered_at IS NULL AND c.leased_until <= $2 AND NOT EXISTS (
                SELECT 1 FROM network_commands e
                WHERE e.subscription = c.subscription AND e.class = c.class AND e.id < c.id
                    AND e.delivered_at IS NULL AND e.leased_until > $2)
            ORDER BY c.id LIMIT $1
            """, [.integer(limit), .integer(now.microseconds)], Self.networkCommand)
        for command in free {
            try run(
                "UPDATE network_commands SET leased_until = $2 WHERE id = $1",
                [.integer(command.id), .integer(until.microseconds)])
        }
        return free
    }

    package func markCarriedOut(_ id: Int64, at now: Instant) throws {
        try run(
            """
            UPDATE network_commands SET delivered_at = $2 WHERE id = $1 AND delivered_at IS NULL
            """, [.integer(id), .integer(now.microseconds)])
    }

    /// How many wait, and when the oldest came. Ids rise with time.
    package func networkQueue() throws -> (waiting: Int64, oldest: Instant?) {
        let waiting = try first(
            "SELECT count(*) FROM network_commands WHERE delivered_at IS NULL"
        ) { $0.integer(0) }
        let oldest = try first(
            "SELECT at FROM network_commands WHERE delivered_at IS NULL ORDER BY id LIMIT 1"
        ) { $0.instant(0) }
        return (waiting ?? 0, oldest)
    }

    private static func networkCommand(_ row: borrowing SQLRow) throws -> NetworkCommand {
        NetworkCommand(
            id: row.integer(0), at: row.instant(1), subscription: row.integer(2),
            number: try row.number(3), service: try row.word(4), act: try row.word(5),
            cause: try row.word(6), recordEnd: row.optionalInstant(7))
    }
}
