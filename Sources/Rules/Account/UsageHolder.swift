import Billing

/// The subscription that held a record's number at its start, with all that its price depends on.
package struct UsageHolder: Sendable {
    package let subscription: Int64
    package let account: Int64
    /// The span of the record; nil before the first tariff.
    package let span: UsageSpan?
    /// Additions in order of (added at, number).
    package let favourites: [FavouriteSince]
    /// Used up of each bundle in the span: seconds or pieces.
    package let used: [String: Int64]

    package init(
        subscription: Int64, account: Int64, span: UsageSpan?, favourites: [FavouriteSince],
        used: [String: Int64]
    ) {
        self.subscription = subscription
        self.account = account
        self.span = span
        self.favourites = favourites
        self.used = used
    }

    /// Beyond the tariff's limit only the first additions count (charging rules §17.5).
    func isFavourite(_ other: String, at instant: Instant, tariff: Tariff) -> Bool {
        favourites.lazy
            .filter { $0.isInForce(at: instant) }
            .prefix(tariff.favourites.limit)
            .contains { $0.number == other }
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

    func isInForce(at instant: Instant) -> Bool {
        guard addedAt <= instant else { return false }
        guard let removedAt else { return true }
        return instant < removedAt
    }
}

/// A record with the same source and id that came before.
package struct EarlierRecord: Hashable, Sendable {
    package let content: String
    package let isSuspended: Bool

    package init(content: String, isSuspended: Bool) {
        self.content = content
        self.isSuspended = isSuspended
    }
}
