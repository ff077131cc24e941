import Billing

/// What the catalogue knows of the ids and numbers that an operator's file may name.
package struct FeedChecks: Sendable {
    package let tariffs: Set<String>
    package let services: Set<String>
    /// Operators of the number plan.
    package let holders: Set<String>
    /// Numbers of the home country have this code and so many digits after it.
    package let countryCode: String
    package let nationalLength: Int

    package init(
        tariffs: Set<String>, services: Set<String>, holders: Set<String>,
        countryCode: String = "375", nationalLength: Int = 9
    ) {
        self.tariffs = tariffs
        self.countryCode = countryCode
        self.nationalLength = nationalLength
        self.services = services
        self.holders = holders
    }

    package init(_ catalogue: Catalogue) {
        self.init(
            tariffs: Set(catalogue.tariffs.map(\.id)), services: Set(catalogue.services.map(\.id)),
            holders: Set(catalogue.numbers.mobile.map(\.holder)),
            countryCode: catalogue.numbers.countryCode,
            nationalLength: catalogue.numbers.nationalLength)
    }
}
