import Billing

/// A subscription's month rated anew, after a correction of the catalogue (charging rules §11a).
package enum UsageRerating {
    package struct Change: Sendable {
        package let before: RatedRecord
        package let after: ChargedRecord
        package let difference: Money
    }

    package enum Replay: Sendable {
        /// - Parameters:
        ///   - records: all of the month, in the order in which they came.
        ///   - changes: those whose charge, class, bundles or steps are others now.
        case rated(_ records: [ChargedRecord], _ changes: [Change])
        /// The catalogue cannot rate a record: the month stays as it is.
        case unrated(UsageKey, reason: String)
    }

    /// Replays the records against bundles and volumes that nobody has used yet.
    /// - Parameters:
    ///   - subscription: with nothing used in the month.
    ///   - rated: the month's records in the order in which they came.
    ///   - ported: of the other sides, in the order of time.
    package static func replay(
        _ rated: [RatedRecord], of subscription: UsageSubscription,
        ported: [PhoneNumber: [PortedNumber]], _ catalogue: Catalogue, _ plan: DestinationPlan
    ) throws -> Replay {
        var subscription = subscription
        var records: [ChargedRecord] = []
        var changes: [Change] = []
        for before in rated {
            let record = before.arrival.record
            let holder = PhoneNumber(e164: record.other).flatMap { number in
                ported[number]?.last { $0.at <= record.start }?.holder
            }
            // As of its start no record is late: lateness is that of its arrival, and is kept.
            let facts = UsageCharging.Facts(
                arrival: before.arrival, earlier: nil, subscription: subscription,
                portedTo: holder, now: record.start)
            let after: ChargedRecord
            switch UsageCharging.decide(facts, catalogue, plan) {
            case .charged(let charged): after = charged
            case .suspended(let reason):
                return .unrated(before.arrival.key, reason: reason.rawValue)
            case .rejected(let reason): return .unrated(before.arrival.key, reason: reason)
            case .ignored: return .unrated(before.arrival.key, reason: "known before")
            }
            subscription.use(after)
            records.append(after)
            if before.kept != after.kept {
                changes.append(
                    Change(
                        before: before, after: after,
                        difference: try after.use.charge.subtracting(before.kept.charge)))
            }
        }
        return .rated(records, changes)
    }

    /// Per-record differences as one posting for each value date and cause. In a month that is
    /// closed they belong to the day on which they are made.
    /// - Parameter run: names the re-rating of these subscriptions uniquely.
    package static func postings(
        of changes: [Change], run: String, at now: Instant, _ catalogue: Catalogue
    ) throws -> [Posting] {
        var sums = UsageSums()
        for change in changes {
            let isClosed = now >= catalogue.close(of: change.after.span.month)
            let date = isClosed ? catalogue.operation.zone.date(of: now) : change.before.valueDate
            let late = isClosed || change.before.isLate ? RatedRecord.late : ""
            let account = change.after.account
            try sums.add(
                change.before.kept.charge.negated(), of: account,
                on: date, change.before.cause + late)
            try sums.add(change.after.use.charge, of: account, on: date, change.after.cause + late)
        }
        return try sums.postings(named: run, at: now)
    }
}

/// A rated record as its row has it.
package struct RatedRecord: Sendable {
    package let arrival: UsageArrival
    package let kept: KeptRating
    /// Without lateness.
    package let cause: String
    package let isLate: Bool
    package let valueDate: LocalDate

    /// - Parameter cause: with its lateness.
    package init(arrival: UsageArrival, kept: KeptRating, cause: String, valueDate: LocalDate) {
        self.arrival = arrival
        self.kept = kept
        isLate = cause.hasSuffix(Self.late)
        self.cause = isLate ? String(cause.dropLast(Self.late.count)) : cause
        self.valueDate = valueDate
    }

    package static let late = "+late"
}

/// What a record's row keeps of its rating.
package struct KeptRating: Hashable, Sendable {
    package let destination: String
    /// Of roaming; empty at home.
    package let zone: String
    package let group: String
    package let tariff: String
    package let charge: Money
    package let fact: Money
    package let steps: String

    package init(
        destination: String, zone: String, group: String, tariff: String, charge: Money,
        fact: Money, steps: String
    ) {
        self.destination = destination
        self.zone = zone
        self.group = group
        self.tariff = tariff
        self.charge = charge
        self.fact = fact
        self.steps = steps
    }
}

extension ChargedRecord {
    package var kept: KeptRating {
        KeptRating(
            destination: destination, zone: zone ?? "", group: group.code, tariff: span.tariff,
            charge: use.charge, fact: use.forwardingFact, steps: use.steps)
    }
}

extension UsageSubscription {
    /// The same with nothing used in a month.
    package func unused(in month: Month, _ zone: Zone) -> UsageSubscription {
        UsageSubscription(
            id: id, accountDay: accountDay, tariffs: tariffs, favourites: favourites,
            blocks: blocks, used: used.filter { zone.date(of: $0.key.from).monthOf != month },
            volumes: volumes.filter { $0.key.month != month })
    }
}
