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

/// New subscriptions with the rows of their lists laid out, before the writer's turn.
package struct NewSubscriptions: Sendable {
    package private(set) var all: [NewSubscription] = []
    fileprivate private(set) var services: [(of: NewSubscription, id: String)] = []
    fileprivate private(set) var favourites: [(of: NewSubscription, number: String)] = []

    package init(expecting count: Int) {
        all.reserveCapacity(count)
        services.reserveCapacity(count)
    }

    package mutating func add(_ new: NewSubscription) {
        all.append(new)
        for service in new.row.services { services.append((new, service)) }
        for number in new.row.favourites { favourites.append((new, number.digits)) }
    }
}

/// Many subscriptions at once, table after table.
extension Transaction {
    package func connect(_ new: NewSubscriptions) throws {
        try insertSubscriptions(new.all)
        try insertNumbers(new.all)
        try insertTariffs(new.all)
        try insertServices(new)
        try insertFavourites(new)
        try insertBlocks(new.all.filter(\.row.state.isFreeOfFees))
    }

    /// Accounts that are not there yet.
    package func open(accountsOf all: [NewSubscription], at now: Instant, on today: LocalDate)
        throws
    {
        try insert(
            """
            INSERT INTO accounts (account, customer_name, customer_kind, settlement, credit_limit,
                created_at, last_day)
            VALUES
            """, width: 7, from: all
        ) { new, values in
            values.add(new.row.account)
            values.add(new.row.name)
            values.add(new.row.kind.rawValue)
            values.add(new.row.settlement.rawValue)
            values.add(new.row.creditLimit.units)
            values.add(now.microseconds)
            values.add(Int64(today.dayNumber))
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

    private func insertServices(_ new: NewSubscriptions) throws {
        try insert(
            "INSERT INTO subscription_services (subscription, service, added_at) VALUES", width: 3,
            from: new.services
        ) { service, values in
            values.add(service.of.id)
            values.add(service.id)
            values.add(service.of.dates.connectedAt.microseconds)
        }
    }

    private func insertFavourites(_ new: NewSubscriptions) throws {
        try insert(
            "INSERT INTO favourite_numbers (subscription, number, added_at) VALUES", width: 3,
            from: new.favourites
        ) { favourite, values in
            values.add(favourite.of.id)
            values.add(favourite.number)
            values.add(favourite.of.dates.connectedAt.microseconds)
        }
    }

    private func insertBlocks(_ blocked: [NewSubscription]) throws {
        try insert(
            "INSERT INTO subscription_blocks (subscription, blocked_from) VALUES", width: 2,
            from: blocked
        ) { new, values in
            values.add(new.id)
            values.add(new.dates.connectedAt.microseconds)
        }
    }

    /// A posting whose subscribers' accounts have just been opened: nothing to add it to.
    package func postOpening(_ posting: Posting) throws {
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
            "INSERT INTO balances (account, main, main_posting) VALUES", width: 3,
            from: posting.entries.filter { $0.leg.account != nil }
        ) { entry, values in
            values.add(entry.leg.account)
            values.add(entry.amount.units)
            values.add(posting.id)
        }
        try close(posting)
    }
}
