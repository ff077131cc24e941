/// By what a record is rated: all of it as of its start (charging rules §3).
package struct UsageTerms: Sendable {
    package let tariff: Tariff
    /// Of the date; they price what the tariff does not.
    package let defaults: Destinations.DatedPrices?
    /// Class of the other side (charging rules §2); empty for data, and for an unknown one abroad.
    package let destination: String
    /// Whether the other side is a favourite number of the subscription.
    package let isFavourite: Bool
    /// In the order of use.
    package let bundles: [BundleState]

    package init(
        tariff: Tariff, defaults: Destinations.DatedPrices?, destination: String = "",
        isFavourite: Bool = false, bundles: [BundleState] = []
    ) {
        self.tariff = tariff
        self.defaults = defaults
        self.destination = destination
        self.isFavourite = isFavourite
        self.bundles = bundles
    }
}

/// A bundle and what is left of it in this month.
package struct BundleState: Hashable, Sendable {
    package let bundle: Bundle
    /// Seconds, pieces or KiB; nil is unlimited.
    package let remaining: Int64?

    package init(bundle: Bundle, remaining: Int64?) {
        self.bundle = bundle
        self.remaining = remaining
    }
}
