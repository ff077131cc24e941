import Billing

/// The bundles that a span of a subscription begins with (charging rules §9).
struct UsageGrant {
    /// From here on they are there.
    let at: Instant
    /// In the listed order, with what was granted.
    let bundles: [BundleState]
}

extension UsageSubscription {
    /// Bundles are granted at the span's start or, to who is blocked then, when the block ends; nil
    /// if it outlasts the span. They keep the definition of that day to their end.
    func grant(of span: UsageSpan, by catalogue: Catalogue) -> UsageGrant? {
        let zone = catalogue.operation.zone
        guard let instant = firstFree(in: span),
            let tariff = catalogue.tariff(span.tariff, on: zone.date(of: instant))
        else { return nil }
        let day = zone.date(of: instant)
        return UsageGrant(
            at: instant,
            bundles: tariff.bundles.map {
                BundleState(
                    bundle: $0, remaining: Billing.granted($0, from: day, month: span.month))
            })
    }

    /// The first instant of a span that is in no block.
    private func firstFree(in span: UsageSpan) -> Instant? {
        var instant = span.from
        while let block = blocks.first(where: { $0.holds(at: instant) }) {
            guard let until = block.until, until < span.until else { return nil }
            instant = until
        }
        return instant
    }

    /// All that is used of a month's bundles and tables, for the operator's files.
    package func counters(of month: Month, by catalogue: Catalogue) -> [UsageCount] {
        let zone = catalogue.operation.zone
        let bundles = used.filter { zone.date(of: $0.key.from).monthOf == month }
            .map { counter, used in
                UsageCount(
                    counter: .bundle(counter), granted: granted(of: counter, by: catalogue),
                    used: used)
            }
        let volumes = volumes.filter { $0.key.month == month }.map { counter, kib in
            UsageCount(counter: .volume(counter), granted: "", used: kib)
        }
        return (bundles + volumes).filter { $0.used > 0 }.sorted { $0.order < $1.order }
    }

    private func granted(of counter: BundleCounter, by catalogue: Catalogue) -> String {
        let span = UsageSpan(at: counter.from, history: tariffs, zone: catalogue.operation.zone)
        let state = span.flatMap { grant(of: $0, by: catalogue) }?.bundles
            .first { $0.bundle.id == counter.bundle }
        guard let state else { return "" }
        return state.remaining.map(String.init) ?? "unlimited"
    }
}

/// A counter as `kabinet export counters` shows it.
package struct UsageCount: Sendable {
    package enum Counter: Sendable {
        case bundle(BundleCounter)
        case volume(VolumeCounter)
    }

    package let counter: Counter
    /// In the smallest unit, `unlimited`, or empty for what is not granted.
    package let granted: String
    package let used: Int64

    fileprivate var order: (Instant, String, String) {
        switch counter {
        case .bundle(let counter): (counter.from, counter.tariff, counter.bundle)
        case .volume(let counter): (Instant(microseconds: .min), "", counter.table)
        }
    }
}
