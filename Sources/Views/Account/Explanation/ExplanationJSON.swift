import Billing
import Rules

/// «Почему столько?» for apps.
package struct ExplanationJSON {
    package static let operation = APIOperation(
        "explainCharge", .get, "/account/spending/{source}/{id}", ExplanationPage.title,
        about: "What made the charge of a record: tariff, bundles before and after, prices, VAT. "
            + "It is as it was charged, whatever the catalogue says by now.",
        parameters: [
            APIParameter(.path, "source", key, "`record.source` of a line of the spending."),
            APIParameter(.path, "id", key, "`record.id` of the line."),
        ],
        answer: APISuccess(200, "The charge, followed to its cause.", schema), keeping: .own,
        refusals: [.notFound])

    let currency: String
    let sign: LocalName
    let zone: Zone
    let names: [String: LocalName]

    package init(
        currency: String, sign: LocalName, zone: Zone, names: [String: LocalName]
    ) {
        self.currency = currency
        self.sign = sign
        self.zone = zone
        self.names = names
    }

    package func render(_ explanation: Explanation, taxPercent: Int64, tax: Money) -> [UInt8] {
        let words = ExplanationWords(
            explanation: explanation, taxPercent: taxPercent, tax: tax, sign: sign, zone: zone,
            names: names)
        var json = JSONWriter()
        json.object { json in
            json.member("at", zone.rfc3339(explanation.record.start))
            json.member("amount", explanation.charge, currency)
            json.member("tax_percent", taxPercent)
            json.member("tax", tax, currency)
            json.member("tariff") { json in
                json.member("id", explanation.tariff)
                json.member("valid_from", explanation.tariffFrom?.text)
            }
            json.member("bundles", each: explanation.steps?.taken ?? []) { json, taken in
                json.object { bundle(&$0, taken) }
            }
            json.member("is_late", explanation.isLate)
            json.member("value_date", explanation.valueDate.text)
            json.member("corrections", each: explanation.corrections) { json, correction in
                json.object { json in
                    json.member("at", zone.rfc3339(correction.at))
                    json.member("before", correction.before, currency)
                    json.member("after", correction.after, currency)
                }
            }
            json.member("words", words.sentences)
        }
        return json.bytes
    }

    private func bundle(_ json: inout JSONWriter, _ taken: UsageSteps.Taken) {
        json.member("id", taken.bundle)
        json.member("amount", taken.amount)
        json.key("before")
        if let before = taken.before { json.integer(before) } else { json.null() }
    }

    static let key = TextShape(pattern: "^[A-Za-z0-9._:-]{1,64}$", example: "c-1") { text in
        (1...64).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic
                        || "0123456789._:-".unicodeScalars
                            .contains($0))
            }
    }

    private static let schema = JSONSchema.named(
        "Explanation",
        .object([
            JSONMember("at", .text(Shapes.moment), "When it began."),
            JSONMember("amount", Shapes.money, "What it cost; not below zero."),
            JSONMember("tax_percent", .integer(0...100), "Of VAT on the value date."),
            JSONMember("tax", Shapes.money, "The part of the amount that is VAT."),
            JSONMember("tariff", tariff, "By which it was charged."),
            JSONMember("bundles", .list(bundle), "What bundles paid, in the order used."),
            JSONMember("is_late", .flag, "Whether it came when its month was closed."),
            JSONMember("value_date", .text(Shapes.date), "The day to which bills count it."),
            JSONMember(
                "corrections", .list(correction), "What corrected prices made of it, by time."),
            JSONMember("words", .list(Shapes.localName), "All of it in sentences."),
        ]))

    private static let tariff = JSONSchema.named(
        "ChargingTariff",
        .object([
            JSONMember("id", .text(Shapes.word), "Stable."),
            JSONMember(
                "valid_from", .orNull(.text(Shapes.date)), "The first day of the prices."),
        ]))

    private static let correction = JSONSchema.named(
        "ChargeCorrection",
        .object([
            JSONMember("at", .text(Shapes.moment), "When it was rated anew."),
            JSONMember("before", Shapes.money, "What it cost until then."),
            JSONMember("after", Shapes.money, "What it cost from then on."),
        ]))

    private static let bundle = JSONSchema.named(
        "BundleUse",
        .object([
            JSONMember("id", .text(Shapes.word), "Of the tariff's bundle."),
            JSONMember(
                "amount", .integer(0...Int64(1) << 53), "Seconds, messages or KiB that it gave."),
            JSONMember(
                "before", .orNull(.integer(0...Int64(1) << 53)),
                "What was left of it before; null is unlimited."),
        ]))
}
