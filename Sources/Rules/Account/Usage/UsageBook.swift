import Billing

/// All that is known of those whom some records concern. What a record uses is used for the records
/// after it, so they are decided one after the other.
package struct UsageBook: Sendable {
    private let holders: [PhoneNumber: [NumberHeld]]
    private var subscriptions: [Int64: UsageSubscription]
    private let ported: [PhoneNumber: [PortedNumber]]
    private var earlier: [UsageKey: EarlierRecord]
    /// Records that wait in suspense from now on, or for another reason.
    package private(set) var waiting: [(UsageArrival, UsageCharging.Suspense)] = []
    /// Those that waited and do no longer.
    package private(set) var ended: [UsageKey] = []

    /// - Parameters:
    ///   - ported: in the order of time.
    ///   - earlier: the records that came before under the same keys.
    package init(
        holders: [PhoneNumber: [NumberHeld]], subscriptions: [UsageSubscription],
        ported: [PhoneNumber: [PortedNumber]], earlier: [UsageKey: EarlierRecord]
    ) {
        self.holders = holders
        self.subscriptions = Dictionary(subscriptions.map { ($0.id, $0) }) { first, _ in first }
        self.ported = ported
        self.earlier = earlier
    }

    package mutating func decide(
        _ arrival: UsageArrival, at now: Instant, _ catalogue: Catalogue, _ plan: DestinationPlan
    ) -> UsageCharging.Decision {
        let decision = UsageCharging.decide(
            UsageCharging.Facts(
                arrival: arrival, earlier: earlier[arrival.key],
                subscription: subscription(of: arrival.record),
                portedTo: holder(of: arrival.record.other, at: arrival.record.start), now: now),
            catalogue, plan)
        switch decision {
        case .charged(let charged):
            subscriptions[charged.subscription]?.use(charged)
            if earlier[arrival.key]?.isSuspended == true { ended.append(arrival.key) }
            earlier[arrival.key] = EarlierRecord(record: arrival.record)
        case .suspended(let reason):
            if earlier[arrival.key]?.suspense != reason.rawValue {
                waiting.append((arrival, reason))
            }
            earlier[arrival.key] = EarlierRecord(
                record: arrival.record, suspense: reason.rawValue)
        case .ignored, .rejected: break
        }
        return decision
    }

    /// Of the accounts that a charged record touches, the days.
    package func accountDay(of charged: ChargedRecord) -> AccountDay? {
        subscriptions[charged.subscription]?.accountDay
    }

    private func subscription(of record: UsageRecord) -> UsageSubscription? {
        let held = holders[record.subscriber]?.holder(at: record.start)
        return held.flatMap { subscriptions[$0.subscription] }
    }

    private func holder(of other: String, at instant: Instant) -> String? {
        guard let number = PhoneNumber(e164: other) else { return nil }
        return ported[number]?.last { $0.at <= instant }?.holder
    }
}

/// Who had a number when, and until when his contract runs.
package struct NumberHeld: Hashable, Sendable {
    package let subscription: Int64
    package let account: Int64
    package let from: Instant
    package let until: Instant?
    package let closedAt: Instant?

    package init(
        subscription: Int64, account: Int64, from: Instant, until: Instant?, closedAt: Instant?
    ) {
        self.subscription = subscription
        self.account = account
        self.from = from
        self.until = until
        self.closedAt = closedAt
    }

    fileprivate func isHeld(at instant: Instant) -> Bool {
        instant.isIn(from, until: until) && instant.isIn(from, until: closedAt)
    }
}

extension [NumberHeld] {
    /// Whose a number was; they are in the order of time.
    package func holder(at instant: Instant) -> NumberHeld? { last { $0.isHeld(at: instant) } }
}
