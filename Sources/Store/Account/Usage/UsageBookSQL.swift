import Billing
import Rules

/// What is known of those whom some records concern, with a few queries for all of them.
extension Transaction {
    package func usageBook(of arrivals: [UsageArrival], zone: Zone) throws -> UsageBook {
        let holders = try held(Set(arrivals.map(\.record.subscriber)))
        let subscriptions = Set(holders.values.joined().map(\.subscription)).sorted()
        let first = arrivals.map(\.record.start).min().map { zone.date(of: $0).monthOf.first }
        return UsageBook(
            holders: holders,
            subscriptions: try usageSubscriptions(subscriptions, since: first, zone),
            ported: try portedNumbers(
                Set(arrivals.compactMap { PhoneNumber(e164: $0.record.other) })),
            earlier: try earlierRecords(arrivals.map(\.key)))
    }

    /// Who had these numbers, in the order of time.
    package func held(_ numbers: Set<PhoneNumber>) throws -> [PhoneNumber: [NumberHeld]] {
        let rows = try all(
            """
            SELECT n.number, n.subscription, s.account, n.held_from, n.held_until, s.closed_at
            FROM subscription_numbers n JOIN subscriptions s ON s.id = n.subscription
            WHERE n.number IN {keys} ORDER BY n.number, n.held_from
            """, keys: numbers.map(\.value).sorted().map(SQLValue.integer)
        ) { row in
            (
                try row.number(0),
                NumberHeld(
                    subscription: row.integer(1), account: row.integer(2), from: row.instant(3),
                    until: row.optionalInstant(4), closedAt: row.optionalInstant(5))
            )
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// - Parameter since: spans and months from this first of a month on matter.
    func usageSubscriptions(_ ids: [Int64], since: LocalDate?, _ zone: Zone) throws
        -> [UsageSubscription]
    {
        guard let since, !ids.isEmpty else { return [] }
        let tariffs = try histories(
            """
            SELECT subscription, in_force_from, tariff FROM subscription_tariffs
            WHERE subscription IN {keys} ORDER BY subscription, in_force_from
            """, ids
        ) { TariffSince(from: $0.instant(1), tariff: $0.text(2)) }
        let favourites = try favourites(of: ids)
        let blocks = try blocks(of: ids)
        let used = try histories(
            """
            SELECT subscription, span_from, tariff, bundle, used FROM bundle_uses
            WHERE span_from >= $1 AND subscription IN {keys}
            """, ids, after: [.integer(zone.start(of: since).microseconds)]
        ) {
            (
                BundleCounter(from: $0.instant(1), tariff: $0.text(2), bundle: $0.text(3)),
                $0.integer(4)
            )
        }
        let volumes = try histories(
            """
            SELECT subscription, month, volume_table, kib FROM volume_uses
            WHERE month >= $1 AND subscription IN {keys}
            """, ids, after: [.integer(Int64(since.dayNumber))]
        ) { (VolumeCounter(month: $0.date(1).monthOf, table: $0.text(2)), $0.integer(3)) }
        return try all(
            """
            SELECT s.id, a.account, a.last_day
            FROM subscriptions s JOIN accounts a ON a.account = s.account WHERE s.id IN {keys}
            """, keys: ids.map(SQLValue.integer)
        ) { row in
            let id = row.integer(0)
            return UsageSubscription(
                id: id, accountDay: AccountDay(account: row.integer(1), lastDay: row.lastDay(2)),
                tariffs: tariffs[id] ?? [], favourites: favourites[id] ?? [],
                blocks: blocks[id] ?? [],
                used: Dictionary(used[id] ?? []) { first, _ in first },
                volumes: Dictionary(volumes[id] ?? []) { first, _ in first })
        }
    }

    private func favourites(of ids: [Int64]) throws -> [Int64: [FavouriteSince]] {
        try histories(
            """
            SELECT subscription, number, added_at, removed_at FROM favourite_numbers
            WHERE subscription IN {keys} ORDER BY subscription, added_at, number
            """, ids
        ) {
            FavouriteSince(
                number: $0.text(1), addedAt: $0.instant(2), removedAt: $0.optionalInstant(3))
        }
    }

    /// Rows by subscription, which is their first column.
    private func histories<Row>(
        _ sql: String, _ ids: [Int64], after arguments: [SQLValue] = [],
        _ map: (borrowing SQLRow) throws -> Row
    ) throws -> [Int64: [Row]] {
        let rows = try all(sql, arguments, keys: ids.map(SQLValue.integer)) {
            ($0.integer(0), try map($0))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Who held ported numbers, in the order of time.
    package func portedNumbers(_ numbers: Set<PhoneNumber>) throws -> [PhoneNumber: [PortedNumber]]
    {
        let rows = try all(
            """
            SELECT number, ported_at, holder FROM ported_numbers WHERE number IN {keys}
            ORDER BY number, ported_at
            """, keys: numbers.map(\.value).sorted().map(SQLValue.integer)
        ) { PortedNumber(number: try $0.number(0), holder: $0.text(2), at: $0.instant(1)) }
        return Dictionary(grouping: rows, by: \.number)
    }

    /// Blocks in the order of time, by subscription.
    func blocks(of ids: [Int64]) throws -> [Int64: [BlockSince]] {
        try histories(
            """
            SELECT subscription, blocked_from, blocked_until FROM subscription_blocks
            WHERE subscription IN {keys} ORDER BY subscription, blocked_from
            """, ids
        ) { BlockSince(from: $0.instant(1), until: $0.optionalInstant(2)) }
    }
}
