import Billing
import Rules

/// «История расходов» for apps.
package struct SpendingJSON {
    package static let operation = APIOperation(
        "listSpending", .get, "/account/spending", MenuTexts.spending,
        about: "What came and what went in a month, newest first, 50 lines at a time.",
        parameters: [
            APIParameter(
                .query, "month", Shapes.month, "`2026-11`; the present month if it is left out."),
            Shapes.cursorParameter,
        ],
        answer: APISuccess(200, "A page of the month.", SpendingLineJSON.page, hasNext: true),
        keeping: .own, refusals: [.monthNotKept, .unknownCursor])

    let currency: String
    let zone: Zone
    let names: [String: LocalName]

    package init(currency: String, zone: Zone, names: [String: LocalName]) {
        self.currency = currency
        self.zone = zone
        self.names = names
    }

    package func render(_ spending: Spending, next: String?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("month", spending.month.text)
            json.member("months", each: spending.months) { $0.string($1.text) }
            json.member("charged", spending.charged, currency)
            json.member("paid", spending.paid, currency)
            json.member("balance", spending.balance, currency)
            json.member("lines", each: spending.lines) { json, each in
                json.object { line(&$0, each) }
            }
            json.member("next", next)
        }
        return json.bytes
    }

    private func line(_ json: inout JSONWriter, _ line: SpendingLine) {
        let use = line.what.use
        json.member("at", zone.rfc3339(line.at))
        json.member("kind", line.what.kind.rawValue)
        json.member("other", line.other.isEmpty ? nil : line.other)
        json.key("destination")
        if line.destination.isEmpty { json.null() } else { destination(&json, line.destination) }
        json.key("seconds")
        if let use, use.kind.isCall { json.integer(use.seconds) } else { json.null() }
        json.member("bundled_seconds", use.map { $0.kind.isCall ? $0.bundled : 0 } ?? 0)
        json.key("bytes")
        if let use, use.kind.hasBytes { json.integer(use.bytes) } else { json.null() }
        json.member("bundled_kib", use.map { $0.kind == .data ? $0.bundled : 0 } ?? 0)
        json.key("zone")
        if let zone = use?.zone { named(&json, zone, "roaming.\(zone)") } else { json.null() }
        json.member("is_bundled", line.isBundled)
        json.key("item")
        if let item = line.what.item { named(&json, item.id, item.name) } else { json.null() }
        json.key("record")
        if let key = use?.key {
            json.object { json in
                json.member("source", key.source)
                json.member("id", key.id)
            }
        } else {
            json.null()
        }
        json.member("amount", line.amount, currency)
    }

    private func named(_ json: inout JSONWriter, _ id: String, _ name: String) {
        json.object { json in
            json.member("id", id)
            json.member("name") { json in
                for language in Language.allCases {
                    json.member(language.rawValue, names[name]?[language] ?? id)
                }
            }
        }
    }

    private func destination(_ json: inout JSONWriter, _ destination: String) {
        json.object { json in
            json.member("id", destination)
            json.member("name") { json in
                for language in Language.allCases {
                    json.member(
                        language.rawValue,
                        DestinationText.name(destination, language, names: names))
                }
            }
        }
    }
}
