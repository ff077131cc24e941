import Billing

/// What one call record costs its subscriber (charging rules §1–6, §9).
package enum UsageCharging {
    package struct Facts: Sendable {
        package let record: UsageRecord
        /// The record as text, by which a second arrival is compared.
        package let content: String
        package let earlier: EarlierRecord?
        package let holder: UsageHolder?
        package let portedTo: String?
        package let now: Instant

        package init(
            record: UsageRecord, content: String, earlier: EarlierRecord?, holder: UsageHolder?,
            portedTo: String?, now: Instant
        ) {
            self.record = record
            self.content = content
            self.earlier = earlier
            self.holder = holder
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

    package enum Suspense: String, Sendable {
        case unknownNumber = "unknown-number"
        case unknownDestination = "unknown-destination"
        case noTariff = "no-tariff"
        case noPrice = "no-price"
        /// Data, MMS, forwarded calls and roaming are charged by a later version.
        case notChargedYet = "not-charged-yet"
    }

    package static func decide(_ facts: Facts, _ catalogue: Catalogue, _ plan: DestinationPlan)
        -> Decision
    {
        if let earlier = facts.earlier {
            guard earlier.content == facts.content else {
                return .rejected("the id came before with other content: \(earlier.content)")
            }
            if !earlier.isSuspended { return .ignored }
        }
        if facts.now < facts.record.start { return .rejected("starts later than now") }
        if facts.record.start.microseconds < 0 { return .rejected("starts before 1970") }
        guard let holder = facts.holder else { return .suspended(.unknownNumber) }
        guard facts.record.isHomeVoiceOrSMS else { return .suspended(.notChargedYet) }
        return charge(facts, holder, catalogue, plan)
    }

    private static func charge(
        _ facts: Facts, _ holder: UsageHolder, _ catalogue: Catalogue, _ plan: DestinationPlan
    ) -> Decision {
        let record = facts.record
        let date = catalogue.operation.zone.date(of: record.start)
        guard let span = holder.span, let tariff = catalogue.tariff(span.tariff, on: date) else {
            return .suspended(.noTariff)
        }
        if record.direction == .incoming {
            return .charged(ChargedRecord(record, holder, span, destination: "in", use: .nothing))
        }
        let found = plan.classify(record.other, at: record.start, on: date, ported: facts.portedTo)
        guard case .found(let destination) = found else { return .suspended(.unknownDestination) }
        if plan.isEmergency(record.other) {
            return .charged(
                ChargedRecord(record, holder, span, destination: destination, use: .nothing))
        }
        do {
            let use = try rate(record, destination, tariff, holder, span, catalogue, date)
            return .charged(
                ChargedRecord(record, holder, span, destination: destination, use: use))
        } catch {
            return .suspended(.noPrice)
        }
    }

    private static func rate(
        _ record: UsageRecord, _ destination: String, _ tariff: Tariff, _ holder: UsageHolder,
        _ span: UsageSpan, _ catalogue: Catalogue, _ date: LocalDate
    ) throws(RatingFault) -> RatedUse {
        let defaults = catalogue.destinations.defaults(on: date)
        let bundles = bundles(holder, span, catalogue)
        let isFavourite = holder.isFavourite(record.other, at: record.start, tariff: tariff)
        if record.kind == .voice {
            return try UsageRating.voice(
                seconds: record.seconds, class: destination, isFavourite: isFavourite,
                tariff: tariff, defaults: defaults, bundles: bundles)
        }
        return try UsageRating.sms(
            class: destination, isFavourite: isFavourite, tariff: tariff, defaults: defaults,
            bundles: bundles)
    }

    /// What is left now of each bundle of the span. Bundles keep the definition that they were
    /// granted by, the tariff's version of the span's first day.
    private static func bundles(
        _ holder: UsageHolder, _ span: UsageSpan, _ catalogue: Catalogue
    ) -> [BundleState] {
        let granted = catalogue.operation.zone.date(of: span.from)
        guard let tariff = catalogue.tariff(span.tariff, on: granted) else { return [] }
        let states = tariff.bundles.map { bundle in
            guard let amount = Billing.granted(bundle, from: granted, month: span.month) else {
                return BundleState(bundle: bundle, remaining: nil)
            }
            let used = holder.used[bundle.id] ?? 0
            return BundleState(bundle: bundle, remaining: max(0, amount - used))
        }
        // Unlimited ones go first (§17.9), each kind in the listed order.
        return states.filter { $0.remaining == nil } + states.filter { $0.remaining != nil }
    }
}

extension UsageRecord {
    var isHomeVoiceOrSMS: Bool { serving == "home" && (kind == .voice || kind == .sms) }
}
