import Billing
import Rules

/// A subscription that nothing in the database can concern yet: number and SIM card are new, and
/// its account is written apart when other rows may have it too.
package final class NewSubscription: Sendable {
    package let id: Int64
    package let row: SubscriberRow
    package let dates: FeedChange.Dates
    package let simChangedAt: Instant?
    package let sealedCodes: [UInt8]?
    package let hash: [UInt8]

    package init(
        id: Int64, row: SubscriberRow, dates: FeedChange.Dates, simChangedAt: Instant?,
        sealedCodes: [UInt8]?, hash: [UInt8]
    ) {
        self.id = id
        self.row = row
        self.dates = dates
        self.simChangedAt = simChangedAt
        self.sealedCodes = sealedCodes
        self.hash = hash
    }
}

/// Many subscriptions at once, table after table.
extension Transaction {
    package func connect(_ all: [NewSubscription]) throws {
        try insertSubscriptions(all)
        try insertNumbers(all)
        try insertTariffs(all)
        try insertServices(all)
        try insertFavourites(all)
    }

    /// Accounts that are not there yet.
    package func open(accountsOf all: [NewSubscription], at now: Instant) throws {
        try insert(
            """
            INSERT INTO accounts
                (account, customer_name, customer_kind, settlement, credit_limit, created_at)
            VALUES
            """, width: 6, from: all
        ) { new, values in
            values.add(new.row.account)
            values.add(new.row.name)
            values.add(new.row.kind.rawValue)
            values.add(new.row.settlement.rawValue)
            values.add(new.row.creditLimit.units)
            values.add(now.microseconds)
        }
    }

    private func insertSubscriptions(_ all: [NewSubscription]) throws {
        try insert(
            """
            INSERT INTO subscriptions (id, account, contract_from, closed_at, state, language,
                email, sim_serial, sim_changed_at, imsi, sim_codes, feed_hash)
            VALUES
            """, width: 12, from: all
        ) { new, values in
            values.add(new.id)
            values.add(new.row.account)
            values.add(Int64(new.row.contract.from.dayNumber))
            values.add(new.dates.closedAt?.microseconds)
            values.add(new.row.state.rawValue)
            values.add(new.row.language.rawValue)
            values.add(new.row.email ?? "")
            values.add(new.row.sim.serial ?? "")
            values.add(new.simChangedAt?.microseconds)
            values.add(new.row.sim.imsi ?? "")
            values.add(new.sealedCodes)
            values.add(new.hash)
        }
    }

    private func insertNumbers(_ all: [NewSubscription]) throws {
        try insert(
            """
            INSERT INTO subscription_numbers (number, held_from, held_until, subscription)
            VALUES
            """, width: 4, from: all
        ) { new, values in
            values.add(new.row.number.value)
            values.add(new.dates.numberFrom.microseconds)
            values.add(new.dates.closedAt?.microseconds)
            values.add(new.id)
        }
    }

    private func insertTariffs(_ all: [NewSubscription]) throws {
        try insert(
            "INSERT INTO subscription_tariffs (subscription, in_force_from, tariff) VALUES",
            width: 3, from: all
        ) { new, values in
            values.add(new.id)
            values.add(new.dates.connectedAt.microseconds)
            values.add(new.row.tariff)
        }
    }

    private func insertServices(_ all: [NewSubscription]) throws {
        try insert(
            "INSERT INTO subscription_services (subscription, service, added_at) VALUES", width: 3,
            from: all.flatMap { new in new.row.services.map { (new, $0) } }
        ) { item, values in
            values.add(item.0.id)
            values.add(item.1)
            values.add(item.0.dates.connectedAt.microseconds)
        }
    }

    private func insertFavourites(_ all: [NewSubscription]) throws {
        try insert(
            "INSERT INTO favourite_numbers (subscription, number, added_at) VALUES", width: 3,
            from: all.flatMap { new in new.row.favourites.map { (new, $0) } }
        ) { item, values in
            values.add(item.0.id)
            values.add(item.1.digits)
            values.add(item.0.dates.connectedAt.microseconds)
        }
    }

    /// A posting whose subscribers' accounts have just been opened: nothing to add it to.
    package func postOpening(_ posting: Posting) throws {
        try run(
            "INSERT INTO postings (id, at, value_date, cause) VALUES ($1, $2, $3, $4)",
            [
                .text(posting.id), .integer(posting.at.microseconds),
                .integer(Int64(posting.valueDate.dayNumber)), .text(posting.cause),
            ])
        try insert(
            "INSERT INTO entries (account, posting, leg, amount) VALUES", width: 4,
            from: posting.entries
        ) { entry, values in
            values.add(entry.leg.account ?? 0)
            values.add(posting.id)
            values.add(entry.leg.code)
            values.add(entry.amount.units)
        }
        try insert(
            "INSERT INTO balances (account, main) VALUES", width: 2,
            from: posting.entries.filter { $0.leg.account != nil }
        ) { entry, values in
            values.add(entry.leg.account)
            values.add(entry.amount.units)
        }
    }
}
