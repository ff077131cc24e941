/// Who issued which numbers of the country, and which prefixes are cities, free or premium.
/// Portability (MNP) is not here: it changes daily and is loaded apart.
package struct NumberPlan: Sendable {
    /// `375`.
    package let countryCode: String
    /// Digits after the country code of a whole number: 9.
    package let nationalLength: Int
    package let mobile: [MobileRange]
    /// City codes, national prefixes: `17`.
    package let cities: [DatedPrefix]
    /// National prefixes whose calls are free: 800, 801, 803.
    package let free: [String]
    /// National prefixes whose calls are premium: 902, 810.
    package let premium: [String]
    package let shortCodes: [ShortCode]
    /// The id of the own operator among `mobile`.
    package let own: String

    package init(
        countryCode: String, nationalLength: Int, mobile: [MobileRange], cities: [DatedPrefix],
        free: [String], premium: [String], shortCodes: [ShortCode], own: String
    ) {
        self.countryCode = countryCode
        self.nationalLength = nationalLength
        self.mobile = mobile
        self.cities = cities
        self.free = free
        self.premium = premium
        self.shortCodes = shortCodes
        self.own = own
    }
}

/// A national prefix (`297`) issued to an operator (`mts`) from a date on.
package struct MobileRange: Hashable, Sendable {
    package let prefix: String
    package let holder: String
    package let validFrom: LocalDate
    /// The first date on which it no longer holds; nil while it does.
    package let validTo: LocalDate?

    package init(
        prefix: String, holder: String, validFrom: LocalDate, validTo: LocalDate? = nil
    ) {
        self.prefix = prefix
        self.holder = holder
        self.validFrom = validFrom
        self.validTo = validTo
    }
}

/// A prefix of a city or of a zone, from a date on.
package struct DatedPrefix: Hashable, Sendable {
    package let prefix: String
    package let validFrom: LocalDate
    /// The first date on which it no longer holds; nil while it does.
    package let validTo: LocalDate?

    package init(prefix: String, validFrom: LocalDate, validTo: LocalDate? = nil) {
        self.prefix = prefix
        self.validFrom = validFrom
        self.validTo = validTo
    }
}

package struct ShortCode: Hashable, Sendable {
    package let code: String
    package let name: LocalName
    /// Costs nothing everywhere (charging rules §17.3).
    package let emergency: Bool
    /// The mailbox of voice mail, to which calls are forwarded (charging rules §13a).
    package let voicemail: Bool

    package init(code: String, name: LocalName, emergency: Bool, voicemail: Bool = false) {
        self.code = code
        self.name = name
        self.emergency = emergency
        self.voicemail = voicemail
    }
}
