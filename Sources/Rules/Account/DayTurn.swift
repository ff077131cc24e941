import Billing

/// What the 00:00 of a local day does to an account (charging rules §11), in this order: on the 1st
/// the own caps of the month before end (§12), then it takes the fees.
package enum DayTurn {
    /// An account as the day finds it.
    package struct Facts: Sendable {
        package let account: AccountDay
        /// In the order of their numbers.
        package let subscriptions: [TurnedSubscription]

        package init(account: AccountDay, subscriptions: [TurnedSubscription]) {
            self.account = account
            self.subscriptions = subscriptions
        }
    }

    /// The fees of a day, of the tariff first, then of the services by id.
    package static func fees(of facts: Facts, on day: LocalDate, by catalogue: Catalogue)
        throws(MoneyOverflow) -> [Fee]
    {
        var fees: [Fee] = []
        for subscription in facts.subscriptions {
            for (item, amount) in try subscription.fees(on: day, by: catalogue)
            where amount > .zero {
                fees.append(
                    Fee(
                        account: facts.account.account, subscription: subscription.id, day: day,
                        at: catalogue.operation.zone.start(of: day), item: item, amount: amount))
            }
        }
        return fees
    }

    /// One posting for the tariffs' fees of a day and one for the services', over all accounts. The
    /// first account is in their ids: no other fees of the day can begin with it.
    package static func postings(of fees: [Fee], on day: LocalDate, at now: Instant) throws
        -> [Posting]
    {
        let byCause = Dictionary(grouping: fees, by: \.item.cause)
        return try byCause.sorted { $0.key < $1.key }.map { cause, fees in
            var sums: [Int64: Money] = [:]
            var all = Money.zero
            for fee in fees {
                sums[fee.account] = try (sums[fee.account] ?? .zero).adding(fee.amount)
                all = try all.adding(fee.amount)
            }
            let accounts = sums.sorted { $0.key < $1.key }
            let entries = try accounts.map { account, sum in
                Entry(leg: .main(account: account), amount: try sum.negated())
            }
            return try Posting(
                id: "\(cause)/\(day.text)/\(accounts.first?.key ?? 0)", at: now, valueDate: day,
                cause: cause, entries: entries + [Entry(leg: .revenue, amount: all)])
        }
    }
}

/// An account and the last local day whose 00:00 has been run for it.
package struct AccountDay: Hashable, Sendable {
    package let account: Int64
    /// Nil before the first: an account of an older program. Its fees begin with the next day.
    package let lastDay: LocalDate?

    package init(account: Int64, lastDay: LocalDate?) {
        self.account = account
        self.lastDay = lastDay
    }

    /// The days up to one that are still to be run, oldest first.
    package func days(upTo today: LocalDate) -> [LocalDate] {
        guard let lastDay, lastDay < today else { return [] }
        return (lastDay.dayNumber + 1...today.dayNumber).map(LocalDate.init(dayNumber:))
    }
}

/// A subscription of an account, with what its fees depend on.
package struct TurnedSubscription: Sendable {
    package let id: Int64
    package let blocks: [BlockSince]
    package let closedAt: Instant?
    /// In the order of time.
    package let tariffs: [TariffSince]
    /// In the order of their ids.
    package let services: [ServiceSince]

    package init(
        id: Int64, blocks: [BlockSince] = [], closedAt: Instant?, tariffs: [TariffSince],
        services: [ServiceSince]
    ) {
        self.id = id
        self.blocks = blocks
        self.closedAt = closedAt
        self.tariffs = tariffs
        self.services = services
    }

    /// What it has at the 00:00 of a day. What ends then has ended, what begins then has begun.
    fileprivate func fees(on day: LocalDate, by catalogue: Catalogue) throws(MoneyOverflow)
        -> [(Fee.Item, Money)]
    {
        let zone = catalogue.operation.zone
        let midnight = zone.start(of: day)
        guard closedAt.map({ midnight < $0 }) ?? true,
            let since = tariffs.last(where: { $0.from <= midnight })
        else { return [] }
        var fees: [(Fee.Item, Money)] = []
        let tariff = catalogue.tariff(since.tariff, on: day)
        if let tariff {
            let amount = try FeeRating.fee(
                of: tariff, holding(since.from, at: midnight, zone), on: day)
            fees.append((.tariff(since.tariff), amount))
        }
        // Those that the tariff spares, and those that are taken: a service costs once a day.
        var passed = Set(tariff?.includedServices ?? [])
        for service in services where service.isThere(at: midnight) {
            guard passed.insert(service.id).inserted,
                let offer = catalogue.service(service.id, on: day)
            else { continue }
            let amount = try FeeRating.fee(
                of: offer, holding(service.from, at: midnight, zone), on: day)
            fees.append((.service(service.id), amount))
        }
        return fees
    }

    private func holding(_ from: Instant, at midnight: Instant, _ zone: Zone) -> FeeRating.Holding {
        let date = zone.date(of: from)
        return FeeRating.Holding(
            since: date, beganAtMidnight: zone.start(of: date) == from,
            isBlocked: blocks.contains { $0.holds(at: midnight) })
    }
}

/// A service (услуга) of a number and its time.
package struct ServiceSince: Hashable, Sendable {
    package let id: String
    package let from: Instant
    package let until: Instant?

    package init(id: String, from: Instant, until: Instant?) {
        self.id = id
        self.from = from
        self.until = until
    }

    func isThere(at instant: Instant) -> Bool { instant.isIn(from, until: until) }
}

/// A fee that a day has taken.
package struct Fee: Hashable, Sendable {
    /// For what, by its id in the catalogue.
    package enum Item: Hashable, Sendable {
        case tariff(String)
        case service(String)

        /// Of its posting (charging rules §17.16).
        package var cause: String {
            switch self {
            case .tariff: "fee"
            case .service: "service"
            }
        }

        /// Nil for a word that is no cause.
        package init?(cause: String, id: String) {
            switch cause {
            case "fee": self = .tariff(id)
            case "service": self = .service(id)
            default: return nil
            }
        }

        package var id: String {
            switch self {
            case .tariff(let id), .service(let id): id
            }
        }

        /// Under which the catalogue's names are found: `tariff.super-8`.
        package var name: String {
            switch self {
            case .tariff(let id): "tariff.\(id)"
            case .service(let id): "service.\(id)"
            }
        }
    }

    package let account: Int64
    package let subscription: Int64
    package let day: LocalDate
    /// Its 00:00.
    package let at: Instant
    package let item: Item
    /// Above zero.
    package let amount: Money
}
