import Billing
import Rules

extension Transaction {
    /// Who has the number at an instant or later, or had it last.
    package func fedSubscription(lastHolding number: PhoneNumber, at instant: Instant) throws
        -> FedSubscription?
    {
        try first(
            """
            SELECT s.id, s.account, s.contract_from, s.closed_at, s.feed_hash,
                (SELECT t.tariff FROM subscription_tariffs t WHERE t.subscription = s.id
                    ORDER BY t.in_force_from DESC LIMIT 1),
                n.held_until IS NULL OR n.held_until > $2, n.held_until, s.sim_serial, s.imsi,
                s.sim_changed_at
            FROM subscription_numbers n JOIN subscriptions s ON s.id = n.subscription
            WHERE n.number = $1
            ORDER BY 7 DESC, n.held_from DESC LIMIT 1
            """,
            [.integer(number.value), .integer(instant.microseconds)], Self.fed)
    }

    /// The hash of the row that last told of the number's holder.
    package func feedHash(lastHolding number: PhoneNumber, at instant: Instant) throws -> [UInt8]? {
        try first(
            """
            SELECT s.feed_hash, n.held_until IS NULL OR n.held_until > $2
            FROM subscription_numbers n JOIN subscriptions s ON s.id = n.subscription
            WHERE n.number = $1
            ORDER BY 2 DESC, n.held_from DESC LIMIT 1
            """,
            [.integer(number.value), .integer(instant.microseconds)]
        ) { $0.blob(0) }
    }

    /// An open contract of the account with the same first day and SIM card, under another number.
    package func fedSubscription(sameCardAs row: SubscriberRow, at instant: Instant) throws
        -> FedSubscription?
    {
        guard row.sim.imsi != nil || row.sim.serial != nil else { return nil }
        return try first(
            """
            SELECT s.id, s.account, s.contract_from, s.closed_at, s.feed_hash,
                (SELECT t.tariff FROM subscription_tariffs t WHERE t.subscription = s.id
                    ORDER BY t.in_force_from DESC LIMIT 1), 0, NULL,
                s.sim_serial, s.imsi, s.sim_changed_at
            FROM subscriptions s
            WHERE s.account = $1 AND s.contract_from = $2
                AND (s.closed_at IS NULL OR s.closed_at > $3)
                AND ((s.imsi <> '' AND s.imsi = $4) OR (s.sim_serial <> '' AND s.sim_serial = $5))
            ORDER BY s.id LIMIT 1
            """,
            [
                .integer(row.account), .integer(Int64(row.contract.from.dayNumber)),
                .integer(instant.microseconds), .text(row.sim.imsi ?? ""),
                .text(row.sim.serial ?? ""),
            ], Self.fed)
    }

    private static func fed(_ row: borrowing SQLRow) -> FedSubscription {
        FedSubscription(
            id: row.integer(0), account: row.integer(1), contractFrom: row.date(2),
            closedAt: row.optionalInstant(3), tariff: row.text(5),
            sim: SIMCard(
                serial: row.filledText(8), changedAt: row.optionalInstant(10),
                imsi: row.filledText(9), codes: nil),
            holdsNumber: row.flag(6), heldUntil: row.optionalInstant(7), hash: row.blob(4))
    }

    package func hasAccount(_ account: Int64) throws -> Bool {
        try first("SELECT 1 FROM accounts WHERE account = $1", [.integer(account)]) { _ in true }
            ?? false
    }

    /// - Parameter today: the local day; what it costs is in a new account's opening balance.
    package func storeAccount(_ row: SubscriberRow, at now: Instant, on today: LocalDate) throws {
        try run(
            """
            INSERT INTO accounts (account, customer_name, customer_kind, settlement, credit_limit,
                created_at, last_day)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (account) DO UPDATE SET customer_name = excluded.customer_name,
                customer_kind = excluded.customer_kind, settlement = excluded.settlement,
                credit_limit = excluded.credit_limit
            """,
            [
                .integer(row.account), .text(row.name), .text(row.kind.rawValue),
                .text(row.settlement.rawValue), .integer(row.creditLimit.units),
                .integer(now.microseconds), .integer(Int64(today.dayNumber)),
            ])
    }

    /// Writes the columns of the row; numbers, tariffs, services and favourites have histories.
    package func storeSubscription(
        _ row: SubscriberRow, id: Int64, closedAt: Instant?, simChangedAt: Instant?,
        sealedCodes: [UInt8]?, hash: [UInt8]
    ) throws {
        try run(
            """
            INSERT INTO subscriptions (id, account, contract_from, closed_at, state, language,
                email, sim_serial, sim_changed_at, imsi, sim_codes, feed_hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (id) DO UPDATE SET closed_at = excluded.closed_at,
                state = excluded.state, language = excluded.language, email = excluded.email,
                sim_serial = excluded.sim_serial, sim_changed_at = excluded.sim_changed_at,
                imsi = excluded.imsi, sim_codes = excluded.sim_codes,
                feed_hash = excluded.feed_hash
            """,
            [
                .integer(id), .integer(row.account), .integer(Int64(row.contract.from.dayNumber)),
                .optional(closedAt?.microseconds), .text(row.state.rawValue),
                .text(row.language.rawValue), .text(row.email ?? ""), .text(row.sim.serial ?? ""),
                .optional(simChangedAt?.microseconds), .text(row.sim.imsi ?? ""),
                .optional(sealedCodes), .blob(hash),
            ])
    }
}
