import Billing

/// «Почему столько?»: a charged record with all that made its charge, as it was kept then.
package struct Explanation: Sendable {
    package let record: UsageRecord
    /// Destination class, `data.internet`, or `in`.
    package let destination: String
    /// Of roaming; nil at home.
    package let zone: String?
    package let tariff: String
    /// From which day on the version of the tariff held; nil for records of before it was kept.
    package let tariffFrom: LocalDate?
    package let charge: Money
    /// Nil for records of before they were kept.
    package let steps: UsageSteps?
    /// Whether its month was closed when it came.
    package let isLate: Bool
    /// The day to which its charge belongs in bills.
    package let valueDate: LocalDate
    /// What its charge was before and became, in the order of time.
    package var corrections: [ChargeCorrection] = []

    package init(
        record: UsageRecord, destination: String, zone: String?, tariff: String,
        tariffFrom: LocalDate?, charge: Money, steps: UsageSteps?, isLate: Bool,
        valueDate: LocalDate
    ) {
        self.record = record
        self.destination = destination
        self.zone = zone
        self.tariff = tariff
        self.tariffFrom = tariffFrom
        self.charge = charge
        self.steps = steps
        self.isLate = isLate
        self.valueDate = valueDate
    }

    /// What bundles and price counted of a call, in seconds: the started units.
    package var billedSeconds: Int64? {
        guard let steps, record.kind.isCall else { return nil }
        let priced = steps.priced.reduce(Int64(0)) { sum, part in
            switch part {
            case .seconds(let seconds, _): sum + seconds
            case .minutes(let minutes, _): sum + minutes * 60
            default: sum
            }
        }
        return steps.taken.reduce(priced) { $0 + $1.amount }
    }

    /// Whether the parts come to less than the charge, which was rounded up once (charging rules §5
    /// and §7).
    package var isRoundedUp: Bool {
        let (seconds, kib) = (steps?.priced ?? []).reduce((Int128(0), Int128(0))) { sums, part in
            switch part {
            case .seconds(let count, let price):
                (sums.0 + Int128(count) * Int128(price.units), sums.1)
            case .kib(let count, let price): (sums.0, sums.1 + Int128(count) * Int128(price.units))
            case .minutes, .piece, .volume, .forwardingFact: sums
            }
        }
        return seconds % 60 != 0 || kib % 1_024 != 0
    }
}

/// A charge that a corrected catalogue changed.
package struct ChargeCorrection: Hashable, Sendable {
    package let at: Instant
    package let before: Money
    package let after: Money

    package init(at: Instant, before: Money, after: Money) {
        self.at = at
        self.before = before
        self.after = after
    }
}
