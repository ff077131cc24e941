import Billing
import Rules

/// What a subscription had when: numbers, tariffs, services, favourite numbers.
extension Transaction {
    package func giveNumber(_ number: PhoneNumber, to subscription: Int64, from: Instant) throws {
        try run(
            """
            INSERT INTO subscription_numbers (number, held_from, subscription)
            VALUES ($1, $2, $3)
            ON CONFLICT (number, held_from) DO UPDATE SET subscription = excluded.subscription,
                held_until = NULL
            """,
            [.integer(number.value), .integer(from.microseconds), .integer(subscription)])
    }

    /// The subscription no longer holds its number from `until` on.
    package func takeNumbers(of subscription: Int64, until: Instant) throws {
        try run(
            """
            UPDATE subscription_numbers SET held_until = $2
            WHERE subscription = $1 AND (held_until IS NULL OR held_until > $2)
            """, [.integer(subscription), .integer(until.microseconds)])
    }

    package func setTariff(_ tariff: String, of subscription: Int64, from: Instant) throws {
        try run(
            """
            INSERT INTO subscription_tariffs (subscription, in_force_from, tariff)
            VALUES ($1, $2, $3)
            ON CONFLICT (subscription, in_force_from) DO UPDATE SET tariff = excluded.tariff
            """,
            [.integer(subscription), .integer(from.microseconds), .text(tariff)])
    }

    /// The contract is over from `end` on, or runs on if nil; the number it has goes with it. Its
    /// sessions and devices end with it: a later end is seen by whoever looks at the session.
    package func setContractEnd(of subscription: Int64, at end: Instant?, now: Instant) throws {
        let values: [SQLValue] = [.integer(subscription), .optional(end?.microseconds)]
        try run("UPDATE subscriptions SET closed_at = $2 WHERE id = $1", values)
        try run(
            """
            UPDATE subscription_numbers SET held_until = $2
            WHERE subscription = $1 AND held_from = (
                SELECT max(n.held_from) FROM subscription_numbers n WHERE n.subscription = $1)
            """, values)
        if let end, end <= now { try endSignIns(of: subscription) }
    }

    package func setServices(_ services: [String], of subscription: Int64, at now: Instant) throws {
        let current = try all(
            """
            SELECT service FROM subscription_services
            WHERE subscription = $1 AND removed_at IS NULL
            """, [.integer(subscription)]
        ) { $0.text(0) }
        for service in Set(current).subtracting(services).sorted() {
            try run(
                """
                UPDATE subscription_services SET removed_at = $3
                WHERE subscription = $1 AND service = $2 AND removed_at IS NULL
                """, [.integer(subscription), .text(service), .integer(now.microseconds)])
        }
        for service in Set(services).subtracting(current).sorted() {
            try run(
                """
                INSERT INTO subscription_services (subscription, service, added_at)
                VALUES ($1, $2, $3)
                """, [.integer(subscription), .text(service), .integer(now.microseconds)])
        }
    }

    package func setFavourites(_ numbers: [PhoneNumber], of subscription: Int64, at now: Instant)
        throws
    {
        let current = try favourites(of: subscription).filter { $0.removedAt == nil }.map(\.number)
        let wanted = numbers.map(\.digits)
        for number in Set(current).subtracting(wanted).sorted() {
            try run(
                """
                UPDATE favourite_numbers SET removed_at = $3
                WHERE subscription = $1 AND number = $2 AND removed_at IS NULL
                """, [.integer(subscription), .text(number), .integer(now.microseconds)])
        }
        for number in Set(wanted).subtracting(current).sorted() {
            try run(
                """
                INSERT INTO favourite_numbers (subscription, number, added_at)
                VALUES ($1, $2, $3)
                """, [.integer(subscription), .text(number), .integer(now.microseconds)])
        }
    }

    /// From an instant on it is blocked, or is not, in the way that stops fees and bundles.
    package func setBlock(_ isBlocked: Bool, of subscription: Int64, at now: Instant) throws {
        let values: [SQLValue] = [.integer(subscription), .integer(now.microseconds)]
        guard isBlocked else {
            try run(
                """
                UPDATE subscription_blocks SET blocked_until = $2
                WHERE subscription = $1 AND blocked_until IS NULL
                """, values)
            return
        }
        let isOpen = try first(
            """
            SELECT 1 FROM subscription_blocks WHERE subscription = $1 AND blocked_until IS NULL
            """, [.integer(subscription)]
        ) { _ in true }
        guard isOpen == nil else { return }
        // One that ended at this very instant goes on.
        try run(
            """
            INSERT INTO subscription_blocks (subscription, blocked_from) VALUES ($1, $2)
            ON CONFLICT (subscription, blocked_from) DO UPDATE SET blocked_until = NULL
            """, values)
    }

    package func favourites(of subscription: Int64) throws -> [FavouriteSince] {
        try all(
            """
            SELECT number, added_at, removed_at FROM favourite_numbers
            WHERE subscription = $1 ORDER BY added_at, number
            """, [.integer(subscription)]
        ) {
            FavouriteSince(
                number: $0.text(0), addedAt: $0.instant(1), removedAt: $0.optionalInstant(2))
        }
    }
}
