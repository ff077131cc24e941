import Billing
import Rules

/// «Почему столько?» of a fee: one day's part, followed to the prices.
package enum FeePage {
    static func path(of item: Fee.Item, on day: LocalDate) -> String {
        "\(Place.spending.path)/fee?kind=\(item.cause)&item=\(percentCoded(item.id))"
            + "&day=\(day.text)"
    }

    /// - Parameters:
    ///   - taxPercent: of VAT on the day.
    ///   - names: of what the catalogue knows: `tariff.super-8`.
    package static func render(
        _ frame: Frame, _ explanation: FeeExplanation, taxPercent: Int64, tax: Money,
        names: [String: LocalName]
    ) -> [UInt8] {
        let sign = frame.brand.currencySign
        let words = FeeWords(
            explanation: explanation, taxPercent: taxPercent, tax: tax, sign: sign)
        let kind = SpendingTexts.kind(.fee(explanation.item), names: names)
        return frame.page(frame.say(ExplanationPage.title), at: .spending) { page in
            page.el("dl", class: "facts") { page in
                ExplanationPage.fact(&page, frame, SpendingTexts.columns[1], frame.say(kind))
                ExplanationPage.fact(
                    &page, frame, SpendingTexts.columns[0],
                    DateText.date(explanation.day, frame.language))
                ExplanationPage.fact(
                    &page, frame, SpendingTexts.columns[5],
                    AmountText.exact(explanation.amount, frame.language, sign: sign))
            }
            ExplanationPage.end(&page, frame, words.sentences, explanation.day.monthOf)
        }
    }
}
