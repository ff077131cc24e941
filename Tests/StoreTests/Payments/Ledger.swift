import Billing
import Store

/// Postings between subscribers' accounts and the revenue.
enum Ledger {
    /// Amounts by account; the revenue has the rest.
    static func posting(
        _ id: String, _ amounts: [(account: Int64, units: Int64)], at: Instant = Cast.now
    ) throws -> Posting {
        let sum = amounts.map(\.units).reduce(0, +)
        let legs = amounts.map {
            Entry(leg: .main(account: $0.account), amount: Money(units: $0.units))
        }
        return try Posting(
            id: id, at: at, valueDate: Zone.utc.date(of: at), cause: "voice-out",
            entries: legs + [Entry(leg: .revenue, amount: Money(units: -sum))])
    }

    /// Bonus units given, or used when below zero.
    static func bonus(_ id: String, _ account: Int64, _ units: Int64) throws -> Posting {
        try Posting(
            id: id, at: Cast.now, valueDate: Zone.utc.date(of: Cast.now), cause: "bonus",
            entries: [
                Entry(leg: .bonus(account: account), amount: Money(units: units)),
                Entry(leg: .bonusIssued, amount: Money(units: -units)),
            ])
    }
}

extension Transaction {
    /// A rated call of Anna's.
    func addUsage(
        _ id: String, at start: Instant, charge: Int64 = 365, subscription: Int64 = Cast.anna,
        source: String = "main"
    ) throws {
        try run(
            """
            INSERT INTO usage_records (source, id, number, kind, direction, other, start, seconds,
                bytes, access, serving, subscription, class, zone, usage_group, tariff, tariff_from,
                charge, fact, bundled_seconds, bundled_kib, bundled_pieces, bundle_ids, steps,
                cause, value_date, load, turn)
            VALUES ($1, $2, 375295001001, 'voice', 'out', '375445009999', $4, 61, 0, '', 'home',
                $3, 'mobile.a1', '', 'mobile.a1', 'super-8', 0, $5, 0, 60, 0, 0, 'all-nets',
                'all-nets:60/60|s:60@365', 'voice-out', 20600, 1, 0)
            """,
            [
                .text(source), .text(id), .integer(subscription), .integer(start.microseconds),
                .integer(charge),
            ])
    }
}
