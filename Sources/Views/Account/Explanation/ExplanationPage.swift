import Billing
import Rules

/// «Почему столько?»: one charge, followed to its cause.
package enum ExplanationPage {
    static let title = Sentence(ru: "Почему столько?", be: "Чаму столькі?", en: "Why so much?")

    static func path(of key: UsageKey) -> String {
        "\(Place.spending.path)/record?source=\(key.source)&id=\(key.id)"
    }

    /// - Parameters:
    ///   - taxPercent: of VAT on the value date.
    ///   - names: of what the catalogue knows: `intl.russia`, `tariff.super-8`.
    package static func render(
        _ frame: Frame, _ explanation: Explanation, taxPercent: Int64, tax: Money,
        names: [String: LocalName]
    ) -> [UInt8] {
        let words = ExplanationWords(
            explanation: explanation, taxPercent: taxPercent, tax: tax,
            sign: frame.brand.currencySign, zone: frame.zone, names: names)
        return frame.page(frame.say(title), at: .spending) { page in
            page.el("dl", class: "facts") { facts(&$0, frame, explanation, names) }
            let month = frame.zone.date(of: explanation.record.start).monthOf
            end(&page, frame, words.sentences, month)
        }
    }

    /// The steps of the charge, and the way back to its month.
    static func end(
        _ page: inout HTMLOutput, _ frame: Frame, _ sentences: [Sentence], _ month: Month
    ) {
        page.el("ol", class: "steps") { page in
            for sentence in sentences { page.el("li", text: frame.say(sentence)) }
        }
        page.el(
            "a", class: "button plain", ["href": "\(Place.spending.path)?month=\(month.text)"],
            text: frame.say(back))
    }

    private static func facts(
        _ page: inout HTMLOutput, _ frame: Frame, _ explanation: Explanation,
        _ names: [String: LocalName]
    ) {
        let record = explanation.record
        fact(&page, frame, SpendingTexts.columns[1], frame.say(SpendingTexts.kind(record)))
        fact(
            &page, frame, SpendingTexts.columns[0],
            DateText.moment(record.start, frame.zone, frame.language))
        if !record.other.isEmpty {
            let other = PhoneNumber(e164: record.other)?.grouped ?? record.other
            fact(&page, frame, SpendingTexts.columns[2], other)
        }
        let where_ = DestinationText.name(explanation.destination, frame.language, names: names)
        if !where_.isEmpty { fact(&page, frame, SpendingTexts.columns[4], where_) }
        fact(
            &page, frame, SpendingTexts.columns[5],
            AmountText.exact(explanation.charge, frame.language, sign: frame.brand.currencySign))
    }

    static func fact(
        _ page: inout HTMLOutput, _ frame: Frame, _ name: Sentence, _ value: String
    ) {
        page.raw("<div>")
        page.el("dt", text: frame.say(name))
        page.el("dd", text: value)
        page.raw("</div>")
    }

    static let roundedUp = Sentence(
        ru: " (округлено вверх до 0,0001)", be: " (акруглена ўверх да 0,0001)",
        en: " (rounded up to 0.0001)")
    static let back = Sentence(
        ru: "К истории расходов", be: "Да гісторыі выдаткаў", en: "To the history of spending")
}
