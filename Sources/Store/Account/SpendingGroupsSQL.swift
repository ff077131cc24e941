import Billing
import Rules

extension Transaction {
    /// A subscription's use of [from, until) by groups. What is forwarded has three lines: that it
    /// came in, the fact, and its leg in the group of the target.
    package func spentByGroup(_ subscription: Int64, from: Instant, until: Instant) throws
        -> (uses: [SpentLine], forwarded: [SpentLine])
    {
        let rows = try all(
            """
            SELECT usage_group, kind, count(*), CAST(sum(charge) AS BIGINT),
                CAST(sum(fact) AS BIGINT), CAST(sum(seconds) AS BIGINT),
                CAST(sum(bytes) AS BIGINT)
            FROM usage_records WHERE subscription = $1 AND start >= $2 AND start < $3
            GROUP BY usage_group, kind
            """,
            [.integer(subscription), .integer(from.microseconds), .integer(until.microseconds)]
        ) { row in
            (
                group: UsageGroup(code: row.text(0)), isForwarded: row.text(1) == "forwarded",
                count: row.integer(2), charge: row.money(3), fact: row.money(4),
                seconds: row.integer(5), bytes: row.integer(6)
            )
        }
        let uses = try rows.compactMap { row in
            try row.group.map { group in
                SpentLine(
                    .use(group), count: row.count, seconds: row.seconds, bytes: row.bytes,
                    sum: try row.charge.subtracting(row.fact))
            }
        }
        let forwarded = rows.filter(\.isForwarded).flatMap { row in
            [
                SpentLine(.forwardedIn, count: row.count, seconds: row.seconds, sum: .zero),
                SpentLine(.forwardingFact, count: row.count, sum: row.fact),
            ]
        }
        return (uses, forwarded)
    }

    /// Its fees of [from, until), which recur.
    package func spentOnFees(_ subscription: Int64, from: Instant, until: Instant) throws
        -> [SpentLine]
    {
        try all(
            """
            SELECT count(*), CAST(COALESCE(sum(amount), 0) AS BIGINT) FROM fees
            WHERE subscription = $1 AND at >= $2 AND at < $3
            """,
            [.integer(subscription), .integer(from.microseconds), .integer(until.microseconds)]
        ) { SpentLine(.periodic, count: $0.integer(0), sum: $0.money(1)) }
        .filter { $0.count > 0 }
    }
}
