/// One dated version of a tariff (тарифный план). Keys and meaning: charging rules §4.
package struct Tariff: DatedOffer, Sendable {
    package enum State: String, Sendable, CaseIterable {
        case open
        case transferOnly = "transfer_only"
        case archive
    }
    package enum Settlement: String, Sendable, CaseIterable { case advance, credit }
    package enum Audience: String, Sendable, CaseIterable { case person, firm }

    package struct Fee: Hashable, Sendable {
        package enum Mode: String, Sendable, CaseIterable {
            case dailyParts = "daily_parts"
            case upfrontMonthly = "upfront_monthly"
        }
        package let amount: Money
        package let mode: Mode

        package init(amount: Money, mode: Mode) {
            self.amount = amount
            self.mode = mode
        }
    }

    package struct Favourites: Hashable, Sendable {
        package let limit: Int
        /// Classes that may be chosen: onnet, mobile, fixed.
        package let kinds: [String]
        package let replaceFee: Money

        package init(limit: Int, kinds: [String], replaceFee: Money) {
            self.limit = limit
            self.kinds = kinds
            self.replaceFee = replaceFee
        }
    }

    package let id: String
    package let name: LocalName
    package let validFrom: LocalDate
    package let state: State
    package let settlement: [Settlement]
    package let fee: Fee
    package let changeFee: Money
    package let favourites: Favourites
    /// In the order in which they are used.
    package let bundles: [Bundle]
    package let prices: Prices
    /// Shown beside an unlimited data bundle; has no price.
    package let fullSpeedMB: Int64?
    package let description: LocalName?
    /// Where the operator tells all of it, https.
    package let link: String?
    /// Who may have it.
    package let audience: [Audience]
    package let annual: AnnualContract?
    /// Ids of services that come with it and whose fees it spares.
    package let includedServices: [String]

    package init(
        id: String, name: LocalName, validFrom: LocalDate, state: State, settlement: [Settlement],
        fee: Fee, changeFee: Money, favourites: Favourites, bundles: [Bundle], prices: Prices,
        fullSpeedMB: Int64?, description: LocalName? = nil, link: String? = nil,
        audience: [Audience] = Audience.allCases, annual: AnnualContract? = nil,
        includedServices: [String] = []
    ) {
        self.id = id
        self.name = name
        self.validFrom = validFrom
        self.state = state
        self.settlement = settlement
        self.fee = fee
        self.changeFee = changeFee
        self.favourites = favourites
        self.bundles = bundles
        self.prices = prices
        self.fullSpeedMB = fullSpeedMB
        self.description = description
        self.link = link
        self.audience = audience
        self.annual = annual
        self.includedServices = includedServices
    }
}

/// Minutes, pieces or megabytes that the fee includes (пакет).
package struct Bundle: Hashable, Sendable {
    package enum Unit: String, Sendable, CaseIterable { case minutes, sms, mms, mb }
    package enum Amount: Hashable, Sendable {
        case unlimited
        /// In `unit`: minutes, pieces, MB.
        case limited(Int64)
    }

    package let id: String
    package let unit: Unit
    package let amount: Amount
    /// Destination classes, `favourite` or `all`; for minutes, sms and mms.
    package let classes: [String]
    /// Kinds of access; for mb.
    package let access: [String]

    package init(id: String, unit: Unit, amount: Amount, classes: [String], access: [String]) {
        self.id = id
        self.unit = unit
        self.amount = amount
        self.classes = classes
        self.access = access
    }
}
