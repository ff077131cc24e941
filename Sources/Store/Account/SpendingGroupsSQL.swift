import Billing
import Rules

extension Transaction {
    /// Sums of a subscription's records of [from, until), by group and by whether forwarded.
    package func spentByGroup(_ subscription: Int64, from: Instant, until: Instant) throws
        -> [SpentSum]
    {
        try all(
            """
            SELECT usage_group, CASE WHEN kind = 'forwarded' THEN 1 ELSE 0 END, count(*),
                CAST(sum(seconds) AS BIGINT), CAST(sum(bytes) AS BIGINT),
                CAST(sum(charge) AS BIGINT), CAST(sum(fact) AS BIGINT)
            FROM usage_records WHERE subscription = $1 AND start >= $2 AND start < $3
            GROUP BY 1, 2
            """,
            [.integer(subscription), .integer(from.microseconds), .integer(until.microseconds)]
        ) { row in
            SpentSum(
                try row.group(0), isForwarded: row.flag(1), count: row.integer(2),
                seconds: row.integer(3), bytes: row.integer(4), charge: row.money(5),
                fact: row.money(6))
        }
    }

    /// How many fees it paid in [from, until), and what they come to.
    package func spentOnFees(_ subscription: Int64, from: Instant, until: Instant) throws
        -> (count: Int64, sum: Money)
    {
        try first(
            """
            SELECT count(*), CAST(COALESCE(sum(amount), 0) AS BIGINT) FROM fees
            WHERE subscription = $1 AND at >= $2 AND at < $3
            """,
            [.integer(subscription), .integer(from.microseconds), .integer(until.microseconds)]
        ) { ($0.integer(0), $0.money(1)) } ?? (0, .zero)
    }
}

extension SQLRow {
    fileprivate func group(_ column: Int32) throws -> UsageGroup {
        guard let group = UsageGroup(code: text(column)) else {
            throw StoreFault.unusable("the database holds a group that is none: \(text(column))")
        }
        return group
    }
}
