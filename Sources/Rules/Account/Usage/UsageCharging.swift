import Billing

/// What one call record costs its subscriber (charging rules §1–9, §17).
package enum UsageCharging {
    package struct Facts: Sendable {
        package let arrival: UsageArrival
        package let earlier: EarlierRecord?
        /// Whose number it was at the start.
        package let subscription: UsageSubscription?
        package let portedTo: String?
        package let now: Instant

        package init(
            arrival: UsageArrival, earlier: EarlierRecord?, subscription: UsageSubscription?,
            portedTo: String?, now: Instant
        ) {
            self.arrival = arrival
            self.earlier = earlier
            self.subscription = subscription
            self.portedTo = portedTo
            self.now = now
        }
    }

    package enum Decision: Sendable {
        case charged(ChargedRecord)
        /// Came before with equal content.
        case ignored
        /// Kept and tried again by each later load.
        case suspended(Suspense)
        /// Refused for good; the reason is for the operator's reject file.
        case rejected(String)
    }

    package enum Suspense: String, Error, Sendable {
        case unknownNumber = "unknown-number"
        case noTariff = "no-tariff"
        /// No zone of roaming has the country of the network.
        case unknownNetwork = "unknown-network"
        case unknownDestination = "unknown-destination"
        case noPrice = "no-price"
    }

    package static func decide(_ facts: Facts, _ catalogue: Catalogue, _ plan: DestinationPlan)
        -> Decision
    {
        let record = facts.arrival.record
        if let earlier = facts.earlier {
            guard earlier.record == record else {
                return .rejected("the id came before with other content: \(earlier.record.content)")
            }
            if !earlier.isSuspended { return .ignored }
        }
        if facts.now < record.start { return .rejected("starts later than now") }
        if record.start.microseconds < 0 { return .rejected("starts before 1970") }
        guard let subscription = facts.subscription else { return .suspended(.unknownNumber) }
        do throws(Suspense) {
            return .charged(try charge(facts, subscription, catalogue, plan))
        } catch {
            return .suspended(error)
        }
    }

    private static func charge(
        _ facts: Facts, _ subscription: UsageSubscription, _ catalogue: Catalogue,
        _ plan: DestinationPlan
    ) throws(Suspense) -> ChargedRecord {
        let record = facts.arrival.record
        let zone = catalogue.operation.zone
        let date = zone.date(of: record.start)
        guard
            let span = UsageSpan(at: record.start, history: subscription.tariffs, zone: zone),
            let tariff = catalogue.tariff(span.tariff, on: date)
        else { throw .noTariff }
        let roaming = try record.roamingZone(on: date, catalogue)
        let other = plan.classify(
            record.other, at: record.start, on: date, ported: facts.portedTo)
        let side = OtherSide(
            destination: other.destination ?? "", isEmergency: plan.isEmergency(record.other),
            isFavourite: subscription.isFavourite(record.other, at: record.start, tariff: tariff))
        if record.needsDestination(roaming), other == .unknown { throw .unknownDestination }
        let use = try rate(
            record, roaming, side,
            UsageTerms(
                tariff: tariff, defaults: catalogue.destinations.defaults(on: date),
                destination: side.destination, isFavourite: side.isFavourite,
                bundles: record.mayUseBundles
                    ? bundles(of: span, for: record, subscription, catalogue) : []),
            volume(record, tariff, subscription, span, date, catalogue))
        let isLate = facts.now >= catalogue.close(of: span.month)
        return ChargedRecord(
            arrival: facts.arrival, subscription: subscription.id, account: subscription.account,
            span: span, tariffFrom: tariff.validFrom,
            destination: record.destinationClass(side.destination), zone: roaming?.id,
            group: UsageGroup(
                record, destination: side.destination,
                isVoicemail: plan.isVoicemail(record.other), isAbroad: roaming != nil),
            valueDate: isLate ? zone.date(of: facts.now) : date, use: use,
            cause: record.cause + (roaming.map { "@\($0.id)" } ?? "") + (isLate ? "+late" : ""))
    }

    private struct OtherSide {
        let destination: String
        let isEmergency: Bool
        let isFavourite: Bool
    }

    private static func rate(
        _ record: UsageRecord, _ roaming: RoamingZone?, _ side: OtherSide, _ terms: UsageTerms,
        _ volume: UsageRating.Volume?
    ) throws(Suspense) -> RatedUse {
        if side.isEmergency { return .nothing }
        do throws(RatingFault) {
            if let roaming { return try UsageRating.roaming(record, roaming, terms) }
            switch (record.kind, record.direction) {
            case (.forwarded, _):
                return try UsageRating.forwarded(seconds: record.seconds, terms)
            case (.data, _):
                return try UsageRating.data(
                    bytes: record.bytes, access: record.access, volume: volume, terms)
            case (_, .incoming): return .nothing
            case (.voice, .outgoing):
                return try UsageRating.voice(seconds: record.seconds, terms)
            case (.sms, .outgoing): return try UsageRating.sms(terms)
            case (.mms, .outgoing): return try UsageRating.mms(terms)
            }
        } catch {
            throw .noPrice
        }
    }

    /// What is left now of each bundle of the span, from its grant on.
    private static func bundles(
        of span: UsageSpan, for record: UsageRecord, _ subscription: UsageSubscription,
        _ catalogue: Catalogue
    ) -> [BundleState] {
        guard let grant = subscription.grant(of: span, by: catalogue), grant.at <= record.start
        else { return [] }
        let states = grant.bundles.map { granted in
            BundleState(
                bundle: granted.bundle,
                remaining: granted.remaining.map {
                    max(0, $0 - subscription.used(of: granted.bundle.id, in: span))
                })
        }
        // Unlimited ones go first (§17.9), each kind in the listed order.
        return states.filter { $0.remaining == nil } + states.filter { $0.remaining != nil }
    }

    private static func volume(
        _ record: UsageRecord, _ tariff: Tariff, _ subscription: UsageSubscription,
        _ span: UsageSpan, _ date: LocalDate, _ catalogue: Catalogue
    ) -> UsageRating.Volume? {
        guard record.kind == .data, case .intervals(let id) = tariff.prices.data,
            let table = catalogue.destinations.table(id, on: date)
        else { return nil }
        return UsageRating.Volume(
            table: table, before: subscription.volume(of: id, in: span.month))
    }
}
