import Billing

/// A subscription with all that the price of its use depends on, at whatever time.
package struct UsageSubscription: Sendable {
    package let id: Int64
    package let accountDay: AccountDay
    /// In the order of time.
    package let tariffs: [TariffSince]
    /// Additions in order of (added at, number).
    package let favourites: [FavouriteSince]
    package let blocks: [BlockSince]
    private(set) var used: [BundleCounter: Int64]
    private(set) var volumes: [VolumeCounter: Int64]

    /// - Parameters:
    ///   - used: seconds, pieces or KiB used up of bundles, of the spans that matter.
    ///   - volumes: KiB by table and month, of the months that matter.
    package init(
        id: Int64, accountDay: AccountDay, tariffs: [TariffSince], favourites: [FavouriteSince],
        blocks: [BlockSince] = [], used: [BundleCounter: Int64] = [:],
        volumes: [VolumeCounter: Int64] = [:]
    ) {
        self.id = id
        self.accountDay = accountDay
        self.tariffs = tariffs
        self.favourites = favourites
        self.blocks = blocks
        self.used = used
        self.volumes = volumes
    }

    package var account: Int64 { accountDay.account }

    package func used(of bundle: String, in span: UsageSpan) -> Int64 {
        used[BundleCounter(span: span, bundle: bundle)] ?? 0
    }

    package func volume(of table: String, in month: Month) -> Int64 {
        volumes[VolumeCounter(month: month, table: table)] ?? 0
    }

    /// What a charged record used is used for the records after it.
    package mutating func use(_ charged: ChargedRecord) {
        for taken in charged.use.taken {
            used[BundleCounter(span: charged.span, bundle: taken.bundle), default: 0] +=
                taken.amount
        }
        if let volume = charged.use.volume {
            volumes[VolumeCounter(month: charged.span.month, table: volume.table), default: 0] +=
                volume.kib
        }
    }

    /// Beyond the tariff's limit only the first additions count (charging rules §17.5).
    func isFavourite(_ other: String, at instant: Instant, tariff: Tariff) -> Bool {
        favourites.lazy
            .filter { $0.isInForce(at: instant) }
            .prefix(tariff.favourites.limit)
            .contains { $0.number == other }
    }
}

/// A bundle in the span in which it is used up.
package struct BundleCounter: Hashable, Comparable, Sendable {
    package let from: Instant
    package let tariff: String
    package let bundle: String

    package init(from: Instant, tariff: String, bundle: String) {
        self.from = from
        self.tariff = tariff
        self.bundle = bundle
    }

    package init(span: UsageSpan, bundle: String) {
        self.init(from: span.from, tariff: span.tariff, bundle: bundle)
    }

    package static func < (left: BundleCounter, right: BundleCounter) -> Bool {
        (left.from, left.tariff, left.bundle) < (right.from, right.tariff, right.bundle)
    }
}

/// A month's volume by a table of intervals.
package struct VolumeCounter: Hashable, Comparable, Sendable {
    package let month: Month
    package let table: String

    package init(month: Month, table: String) {
        self.month = month
        self.table = table
    }

    package static func < (left: VolumeCounter, right: VolumeCounter) -> Bool {
        (left.month, left.table) < (right.month, right.table)
    }
}

/// A favourite number (любимый номер) and its time.
package struct FavouriteSince: Hashable, Sendable {
    package let number: String
    package let addedAt: Instant
    package let removedAt: Instant?

    package init(number: String, addedAt: Instant, removedAt: Instant?) {
        self.number = number
        self.addedAt = addedAt
        self.removedAt = removedAt
    }

    func isInForce(at instant: Instant) -> Bool { instant.isIn(addedAt, until: removedAt) }
}

/// A block that stops fees and bundles: voluntary, as lost or for the full debt (charging rules
/// §17.9); the others change neither.
package struct BlockSince: Hashable, Sendable {
    package let from: Instant
    package let until: Instant?

    package init(from: Instant, until: Instant?) {
        self.from = from
        self.until = until
    }

    package func holds(at instant: Instant) -> Bool { instant.isIn(from, until: until) }
}

extension SubscriptionState {
    /// Whether it is such a block.
    package var isFreeOfFees: Bool { [.voluntary, .lost, .fullDebt].contains(self) }
}
