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

/// What one record took from one bundle.
package struct TakenFromBundle: Hashable, Sendable {
    /// Its id.
    package let bundle: String
    /// Seconds, pieces or KiB, more than 0.
    package let amount: Int64

    package init(bundle: String, amount: Int64) {
        self.bundle = bundle
        self.amount = amount
    }
}

/// What one record costs: money, and what it took from bundles in the order used.
package struct RatedUse: Hashable, Sendable {
    /// Incoming at home, 0 seconds, an emergency number.
    package static let nothing = RatedUse(
        charge: .zero, bundledSeconds: 0, bundledPieces: 0, taken: [])

    package let charge: Money
    package let bundledSeconds: Int64
    package let bundledPieces: Int64
    package let taken: [TakenFromBundle]

    package init(
        charge: Money, bundledSeconds: Int64, bundledPieces: Int64, taken: [TakenFromBundle]
    ) {
        self.charge = charge
        self.bundledSeconds = bundledSeconds
        self.bundledPieces = bundledPieces
        self.taken = taken
    }
}

package enum RatingFault: Error, Hashable, Sendable {
    /// Neither the tariff nor the defaults price this class: the record waits in suspense.
    case noPrice(class: String)
    /// The charge or the duration is beyond `Int64`.
    case overflow
}

/// What a home outgoing record costs; a namespace, its kinds are in `…Rating.swift`.
package enum UsageRating {}
