import Billing
import Rules

/// «Почему столько?» of a fee for apps.
package enum FeeJSON {
    package static let operation = APIOperation(
        "explainFee", .get, "/account/spending/fees/{kind}/{item}/{day}", ExplanationPage.title,
        about: "What made the fee of a day: the month's fee and the part that the day takes, VAT. "
            + "There are no parts where the catalogue was corrected since.",
        parameters: [
            APIParameter(
                .path, "kind", TextShape(oneOf: [tariff.rawValue, service.rawValue]),
                "`kind` of a line of the spending."),
            APIParameter(.path, "item", Shapes.word, "`item.id` of the line."),
            APIParameter(.path, "day", Shapes.date, "The day of the line's `at`."),
        ],
        answer: APISuccess(200, "The fee, followed to its cause.", schema), keeping: .own,
        refusals: [.notFound])

    private static let tariff = SpendingLineJSON.Kind.tariffFee
    private static let service = SpendingLineJSON.Kind.serviceFee

    /// What a request asks about; nil for a word that is no kind of fee.
    package static func item(kind: String, id: String) -> Fee.Item? {
        switch kind {
        case tariff.rawValue: .tariff(id)
        case service.rawValue: .service(id)
        default: nil
        }
    }

    package static func render(
        _ explanation: FeeExplanation, taxPercent: Int64, tax: Money, currency: String,
        sign: LocalName
    ) -> [UInt8] {
        let words = FeeWords(
            explanation: explanation, taxPercent: taxPercent, tax: tax, sign: sign)
        var json = JSONWriter()
        json.object { json in
            json.member("day", explanation.day.text)
            json.member("amount", explanation.amount, currency)
            json.member("tax_percent", taxPercent)
            json.member("tax", tax, currency)
            json.member("valid_from", explanation.validFrom?.text)
            json.member("words", words.sentences)
        }
        return json.bytes
    }

    private static let schema = JSONSchema.named(
        "FeeExplanation",
        .object([
            JSONMember("day", .text(Shapes.date), "At whose 00:00 it was taken."),
            JSONMember("amount", Shapes.money, "What it was."),
            JSONMember("tax_percent", .integer(0...100), "Of VAT on the day."),
            JSONMember("tax", Shapes.money, "The part of the amount that is VAT."),
            JSONMember("valid_from", .orNull(.text(Shapes.date)), "The first day of the prices."),
            JSONMember("words", .list(Shapes.localName), "All of it in sentences."),
        ]))
}
