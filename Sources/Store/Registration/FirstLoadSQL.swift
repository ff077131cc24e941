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
            values.append(.integer(new.row.account))
            values.append(.text(new.row.name))
            values.append(.text(new.row.kind.rawValue))
            values.append(.text(new.row.settlement.rawValue))
            values.append(.integer(new.row.creditLimit.units))
            values.append(.integer(now.microseconds))
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
            values.append(.integer(new.id))
            values.append(.integer(new.row.account))
            values.append(.integer(Int64(new.row.contract.from.dayNumber)))
            values.append(.optional(new.dates.closedAt?.microseconds))
            values.append(.text(new.row.state.rawValue))
            values.append(.text(new.row.language.rawValue))
            values.append(.text(new.row.email ?? ""))
            values.append(.text(new.row.sim.serial ?? ""))
            values.append(.optional(new.simChangedAt?.microseconds))
            values.append(.text(new.row.sim.imsi ?? ""))
            values.append(.optional(new.sealedCodes))
            values.append(.blob(new.hash))
        }
    }

    private func insertNumbers(_ all: [NewSubscription]) throws {
        try insert(
            """
            INSERT INTO subscription_numbers (number, held_from, held_until, subscription)
            VALUES
            """, width: 4, from: all
        ) { new, values in
            values.append(.integer(new.row.number.value))
            values.append(.integer(new.dates.numberFrom.microseconds))
            values.append(.optional(new.dates.closedAt?.microseconds))
            values.append(.integer(new.id))
        }
    }

    private func insertTariffs(_ all: [NewSubscription]) throws {
        try insert(
            "INSERT INTO subscription_tariffs (subscription, in_force_from, tariff) VALUES",
            width: 3, from: all
        ) { new, values in
            values.append(.integer(new.id))
            values.append(.integer(new.dates.connectedAt.microseconds))
            values.append(.text(new.row.tariff))
        }
    }

    private func insertServices(_ all: [NewSubscription]) throws {
        try insert(
            "INSERT INTO subscription_services (subscription, service, added_at) VALUES", width: 3,
            from: all
        ) { new, values in
            for service in new.row.services {
                values.append(.integer(new.id))
                values.append(.text(service))
                values.append(.integer(new.dates.connectedAt.microseconds))
            }
        }
    }

    private func insertFavourites(_ all: [NewSubscription]) throws {
        try insert(
            "INSERT INTO favourite_numbers (subscription, number, added_at) VALUES", width: 3,
            from: all
        ) { new, values in
            for number in new.row.favourites {
                values.append(.integer(new.id))
                values.append(.text(number.digits))
                values.append(.integer(new.dates.connectedAt.microseconds))
            }
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
            values.append(.integer(entry.leg.account ?? 0))
            values.append(.text(posting.id))
            values.append(.text(entry.leg.code))
            values.append(.integer(entry.amount.units))
        }
        try insert(
            "INSERT INTO balances (account, main) VALUES", width: 2, from: posting.entries
        ) { entry, values in
            guard case .main(let account) = entry.leg else { return }
            values.append(.integer(account))
            values.append(.integer(entry.amount.units))
        }
    }
}
