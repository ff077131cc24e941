import Billing

/// From when a subscription has a tariff.
package struct TariffSince: Hashable, Sendable {
    package let from: Instant
    package let tariff: String

    package init(from: Instant, tariff: String) {
        self.from = from
        self.tariff = tariff
    }
}

/// The part of a month under one tariff: the unit in which bundles are granted and used up
/// (charging rules §9). A new month and a change of tariff each begin a new one.
package struct UsageSpan: Hashable, Sendable {
    package let from: Instant
    /// The instant at which it is over.
    package let until: Instant
    package let tariff: String
    package let month: Month

    /// The span of an instant, or nil before the first tariff. `history` is in order of time.
    package init?(at instant: Instant, history: [TariffSince], zone: Zone) {
        guard let place = history.lastIndex(where: { $0.from <= instant }) else { return nil }
        month = zone.date(of: instant).monthOf
        from = max(history[place].from, zone.start(of: month.first))
        tariff = history[place].tariff
        let end = zone.start(of: month.next.first)
        let next = place + 1 < history.count ? history[place + 1].from : end
        until = min(next, end)
    }
}
