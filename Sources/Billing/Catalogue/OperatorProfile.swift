/// Who the operator is: what pages, mails and taxes say in its name.
package struct OperatorProfile: Sendable {
    package let id: String
    package let name: LocalName
    /// `#rrggbb`; the pages derive from it a text colour of sufficient contrast.
    package let colour: String
    /// A whole SVG document, served as it is; nil draws the first letter of the name.
    package let logo: String?
    package let supportPhone: String
    /// ISO 4217, `BYN`.
    package let currency: String
    /// How an amount is followed: «руб.», «руб.», «BYN».
    package let currencySign: LocalName
    package let zone: Zone
    /// VAT in whole percent from a local date on, by date.
    package let vat: [VATRate]
    /// Dialled codes of this operator's self-care, `*111*17#`.
    package let passwordCode: String
    /// `*111*18#`, dialled with a page's digits before its end to approve a sign-in; nil where the
    /// operator has no such code.
    package let approvalCode: String?

    package init(
        id: String, name: LocalName, colour: String, logo: String?, supportPhone: String,
        currency: String, currencySign: LocalName, zone: Zone, vat: [VATRate], passwordCode: String,
        approvalCode: String? = nil
    ) {
        self.id = id
        self.name = name
        self.colour = colour
        self.logo = logo
        self.supportPhone = supportPhone
        self.currency = currency
        self.currencySign = currencySign
        self.zone = zone
        self.vat = vat
        self.passwordCode = passwordCode
        self.approvalCode = approvalCode
    }
}

extension [VATRate] {
    /// Of a local date; 0 before the first.
    package func percent(on date: LocalDate) -> Int64 { last { $0.from <= date }?.percent ?? 0 }
}

package struct VATRate: Hashable, Sendable {
    package let from: LocalDate
    package let percent: Int64

    package init(from: LocalDate, percent: Int64) {
        self.from = from
        self.percent = percent
    }
}
