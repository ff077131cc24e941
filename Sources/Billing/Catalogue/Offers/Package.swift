/// One dated version of a package (пакет услуг): bundles that are bought for some days.
package struct Package: DatedOffer, Sendable {
    package let id: String
    package let name: LocalName
    package let description: LocalName?
    package let validFrom: LocalDate
    package let state: OfferState
    /// Taken once, at the instant of purchase (charging rules §17.9).
    package let price: Money
    /// The day of purchase is day 1; it ends at 00:00 of that date + `days`.
    package let days: Int
    package let bundles: [Bundle]
    /// Megabytes at full speed that it adds to an unlimited bundle of data; nil adds none.
    package let fullSpeedMB: Int64?
    /// Ids of the roaming zones where it is used; none means at home.
    package let zones: [String]
    package let earnsBonus: Bool
    package let barredTariffs: [String]
    /// What a phone dials for it.
    package let code: String?

    package init(
        id: String, name: LocalName, description: LocalName?, validFrom: LocalDate,
        state: OfferState, price: Money, days: Int, bundles: [Bundle], fullSpeedMB: Int64?,
        zones: [String], earnsBonus: Bool, barredTariffs: [String], code: String?
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.validFrom = validFrom
        self.state = state
        self.price = price
        self.days = days
        self.bundles = bundles
        self.fullSpeedMB = fullSpeedMB
        self.zones = zones
        self.earnsBonus = earnsBonus
        self.barredTariffs = barredTariffs
        self.code = code
    }
}
