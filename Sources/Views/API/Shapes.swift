import Billing

/// Texts that occur in many calls, and how they are written.
package enum Shapes {
    package static let number = TextShape(
        pattern: "^\\+[1-9][0-9]{6,14}$", example: "+375295001001"
    ) { text in
        text.hasPrefix("+") && PhoneNumber(e164: String(text.dropFirst())) != nil
    }
    package static let month = TextShape(
        pattern: "^[1-9][0-9]{3}-(0[1-9]|1[0-2])$", example: "2026-11"
    ) { text in
        !text.hasPrefix("0") && Month(text) != nil
    }
    package static let moment = TextShape(
        .visible, 20...25, format: "date-time", example: "2026-11-22T12:00:00+03:00")
    package static let date = TextShape(.visible, 10...10, format: "date", example: "2026-11-22")
    /// Ids pass 2^53, so they are texts.
    package static let id = TextShape(.digits, 1...19, example: "1876350742528000001")
    package static let account = TextShape(.digits, 1...19, example: "100000000001")
    package static let name = TextShape(.any, 0...300)
    package static let password = TextShape(.any, 1...128, example: "Kvitka7")
    package static let token = TextShape(.token, 1...256)
    package static let word = TextShape(.token, 1...64)

    package static let amount = TextShape(.visible, 4...22, example: "17.70")
    /// An amount that is sent to us: whole kopecks, no sign.
    package static let sum = TextShape(
        pattern: "^[0-9]{1,9}(\\.[0-9]{1,2})?$", example: "20.00"
    ) { text in
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        return areDigits && (1...9).contains(parts[0].utf8.count)
            && (parts.count == 1 || parts.count == 2 && (1...2).contains(parts[1].utf8.count))
    }

    package static let money = JSONSchema.named(
        "Money",
        .object([
            JSONMember(
                "amount", .text(amount),
                "Exact, at least two decimals, four at most, a point, a minus below zero."),
            JSONMember(
                "currency", .text(TextShape(.token, 3...3, example: "BYN")), "ISO 4217."),
        ]))
    package static let localName = JSONSchema.named(
        "LocalName",
        .object(
            Language.allCases.map { language in
                JSONMember(language.rawValue, .text(name), "In this language.")
            }))
    /// Where the next page begins.
    package static let next = JSONMember(
        "next", .orNull(.text(cursor)),
        "Pass it as `cursor` to read on; null on the last page. The header Link has it as well.")
    package static let cursor = TextShape(.visible, 1...200)
    package static let cursorParameter = APIParameter(
        .query, "cursor", cursor, "`next` of the page before; opaque.")
}

extension JSONWriter {
    package mutating func member(_ name: String, _ money: Money, _ currency: String) {
        member(name) { json in
            json.member("amount", money.decimal)
            json.member("currency", currency)
        }
    }

    package mutating func member(_ name: String, _ words: LocalName) {
        member(name) { json in
            for language in Language.allCases { json.member(language.rawValue, words[language]) }
        }
    }

    mutating func member(_ name: String, _ sentences: [Sentence]) {
        member(name, each: sentences) { json, sentence in
            json.object { json in
                for language in Language.allCases {
                    json.member(language.rawValue, sentence[language])
                }
            }
        }
    }

    package mutating func member(_ name: String, _ number: PhoneNumber) {
        member(name, "+" + number.digits)
    }
}
