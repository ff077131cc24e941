/// What one record costs: money, and what it took from bundles in the order used.
package struct RatedUse: Hashable, Sendable {
    /// Incoming at home, 0 seconds, an emergency number.
    package static let nothing = RatedUse(charge: .zero)

    package let charge: Money
    /// What no bundle gave, part by part: the parts explain the charge, their sum rounded up once
    /// is it.
    package let priced: [PricedPart]
    package let taken: [TakenFromBundle]

    package init(charge: Money, priced: [PricedPart] = [], taken: [TakenFromBundle] = []) {
        self.charge = charge
        self.priced = priced
        self.taken = taken
    }

    package var bundledSeconds: Int64 { bundled(.minutes) }
    package var bundledPieces: Int64 { bundled(.sms) + bundled(.mms) }
    package var bundledKiB: Int64 { bundled(.mb) }

    /// What it adds to the month's volume of a table of intervals; nil for everything else.
    package var volume: (table: String, kib: Int64)? {
        for case .volume(let table, let before, let after) in priced {
            return (table, after - before)
        }
        return nil
    }

    /// What of the charge is for the fact of a forwarding (charging rules §13a).
    package var forwardingFact: Money {
        for case .forwardingFact(let price) in priced { return price }
        return .zero
    }

    private func bundled(_ unit: Bundle.Unit) -> Int64 {
        taken.lazy.filter { $0.unit == unit }.reduce(0) { $0 + $1.amount }
    }
}

/// What one record took from one bundle.
package struct TakenFromBundle: Hashable, Sendable {
    /// Its id.
    package let bundle: String
    package let unit: Bundle.Unit
    /// Seconds, pieces or KiB, more than 0.
    package let amount: Int64
    /// What was left of it before; nil is unlimited.
    package let before: Int64?

    package init(bundle: String, unit: Bundle.Unit, amount: Int64, before: Int64?) {
        self.bundle = bundle
        self.unit = unit
        self.amount = amount
        self.before = before
    }
}

/// A part of a record that costs money.
package enum PricedPart: Hashable, Sendable {
    /// Seconds of a call, at a price of a minute.
    case seconds(Int64, perMinute: Money)
    /// Started minutes of a forwarded call.
    case minutes(Int64, price: Money)
    /// One SMS or MMS.
    case piece(price: Money)
    case kib(Int64, perMB: Money)
    /// The month's volume by a table of intervals, in KiB, before the record and after it.
    case volume(table: String, before: Int64, after: Int64)
    /// That a call was forwarded (charging rules §13a).
    case forwardingFact(price: Money)
}

package enum RatingFault: Error, Hashable, Sendable {
    /// Neither the tariff nor the defaults price this class: the record waits in suspense.
    case noPrice(class: String)
    /// The charge or the duration is beyond `Int64`.
    case overflow
}

/// What a record costs; a namespace, its kinds are in `…Rating.swift`.
package enum UsageRating {}
