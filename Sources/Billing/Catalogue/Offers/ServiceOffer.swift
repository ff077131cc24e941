/// One dated version of a service (услуга) that a number may have, or that is done for it once.
package struct ServiceOffer: DatedOffer, Sendable {
    package let id: String
    package let name: LocalName
    package let description: LocalName?
    package let validFrom: LocalDate
    package let state: OfferState
    /// None for what costs nothing (charging rules §10: a service has a list of fees).
    package let fees: [Fee]
    /// Days without a fee; the day of connection is the first of them.
    package let trialDays: Int
    /// Whether its fees earn bonus units (charging rules §14).
    package let earnsBonus: Bool
    package let kind: Kind
    /// Whether a new number has it from its first day.
    package let isUsual: Bool
    /// Ids of services that have to be there before it, and of those that may not be.
    package let requires: [String]
    package let excludes: [String]
    /// Ids of tariffs whose numbers cannot have it.
    package let barredTariffs: [String]
    /// What a phone dials for it, `*365#`.
    package let code: String?

    package enum Kind: String, Sendable, CaseIterable {
        /// Connected until it is taken away.
        case lasting
        /// An act, as the replacement of a SIM: paid, done and over.
        case once
        /// A lasting service of paid content; one switch of the subscriber forbids them all.
        case content
    }

    package struct Fee: Hashable, Sendable {
        package enum Period: String, Sendable, CaseIterable { case once, daily, monthly }
        package let period: Period
        package let amount: Money
        /// How a monthly fee is taken; without meaning for the others.
        package let mode: Tariff.Fee.Mode

        package init(period: Period, amount: Money, mode: Tariff.Fee.Mode = .dailyParts) {
            self.period = period
            self.amount = amount
            self.mode = mode
        }
    }

    package init(
        id: String, name: LocalName, description: LocalName? = nil, validFrom: LocalDate,
        state: OfferState = .open, fees: [Fee] = [], trialDays: Int = 0, earnsBonus: Bool = false,
        kind: Kind = .lasting, isUsual: Bool = false, requires: [String] = [],
        excludes: [String] = [], barredTariffs: [String] = [], code: String? = nil
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.validFrom = validFrom
        self.state = state
        self.fees = fees
        self.trialDays = trialDays
        self.earnsBonus = earnsBonus
        self.kind = kind
        self.isUsual = isUsual
        self.requires = requires
        self.excludes = excludes
        self.barredTariffs = barredTariffs
        self.code = code
    }
}
