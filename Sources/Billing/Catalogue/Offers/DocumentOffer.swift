/// One dated version of a document that is ordered, «Заказ документов».
package struct DocumentOffer: DatedOffer, Sendable {
    package enum Unit: String, Sendable, CaseIterable { case document, day }
    package enum Format: String, Sendable, CaseIterable { case xml, html, pdf, xlsx, csv }

    package let id: String
    package let name: LocalName
    package let validFrom: LocalDate
    package let price: Money
    /// What the price is for: the document, or each day of its period.
    package let unit: Unit
    /// The most that one order costs; nil where the price is the whole.
    package let dearest: Money?
    /// Past months that may be ordered; 0 for a document without a period.
    package let months: Int
    /// Days for which the file can be fetched from the cabinet.
    package let keptDays: Int
    package let formats: [Format]

    package init(
        id: String, name: LocalName, validFrom: LocalDate, price: Money, unit: Unit,
        dearest: Money?, months: Int, keptDays: Int, formats: [Format]
    ) {
        self.id = id
        self.name = name
        self.validFrom = validFrom
        self.price = price
        self.unit = unit
        self.dearest = dearest
        self.months = months
        self.keptDays = keptDays
        self.formats = formats
    }
}
