/// What is priced abroad: a minute out and in, a message, a megabyte (charging rules §3).
package enum RoamingUse: String, Sendable, CaseIterable {
    case out, incoming = "in", sms, mms, mb
}

/// One dated version of a roaming zone: networks by their country code and what they cost.
package struct RoamingZone: DatedOffer, Sendable {
    package let id: String
    package let name: LocalName
    package let validFrom: LocalDate
    /// Mobile country codes, ITU-T E.212: `250`.
    package let mcc: [String]
    /// Whether the bundles of home are used here too.
    package let homeBundles: Bool
    /// Seconds of a started unit of a call, 60 or 1.
    package let unitSeconds: Int64
    /// A price for every use; a tariff may override some of them.
    package let prices: [RoamingUse: Money]

    package init(
        id: String, name: LocalName, validFrom: LocalDate, mcc: [String], homeBundles: Bool,
        unitSeconds: Int64, prices: [RoamingUse: Money]
    ) {
        self.id = id
        self.name = name
        self.validFrom = validFrom
        self.mcc = mcc
        self.homeBundles = homeBundles
        self.unitSeconds = unitSeconds
        self.prices = prices
    }
}
