/// One dated version of a gift of the bonus catalogue, «МТС Бонус».
package struct Gift: DatedOffer, Sendable {
    package enum Content: Sendable {
        /// Bundles for some days, used like a package's; `zones` as in `Package`.
        case bundles([Bundle], days: Int, zones: [String])
        /// Money in the subscriber's favour.
        case credit(Money)
    }

    package let id: String
    package let name: LocalName
    package let validFrom: LocalDate
    package let state: OfferState
    /// Its price in bonus units.
    package let units: Int64
    package let content: Content
    /// What a phone dials for it, `*707*11#`.
    package let code: String?

    package init(
        id: String, name: LocalName, validFrom: LocalDate, state: OfferState, units: Int64,
        content: Content, code: String?
    ) {
        self.id = id
        self.name = name
        self.validFrom = validFrom
        self.state = state
        self.units = units
        self.content = content
        self.code = code
    }
}
