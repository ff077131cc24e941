import Billing
import Rules

/// «Главная страница» for apps.
package enum CardJSON {
    package static let operation = APIOperation(
        "showHome", .get, "/home", HomeTexts.title,
        about: "Who the subscriber is, his balance and the state of his number.",
        answer: APISuccess(200, "The card.", schema), keeping: .own)

    package static func render(_ card: SubscriberCard, currency: String) -> [UInt8] {
        let subscriber = card.subscriber
        var json = JSONWriter()
        json.object { json in
            json.member("number", subscriber.number)
            json.member("account", String(subscriber.account))
            json.member("name", subscriber.customerName)
            json.member("language", subscriber.language.rawValue)
            json.member("tariff") { json in
                json.member("id", subscriber.tariff)
                json.member("name", card.tariffName)
            }
            json.member("balance", card.balance, currency)
            json.member("state", subscriber.state.rawValue)
            json.member("is_blocked", subscriber.state.isBlocked)
            json.member("contract_from", subscriber.contractFrom.text)
            json.member("has_codes", card.hasCodes)
            json.member("sessions", Int64(card.sessions))
        }
        return json.bytes
    }

    private static let schema = JSONSchema.named(
        "Card",
        .object([
            JSONMember("number", .text(Shapes.number), "E.164."),
            JSONMember("account", .text(Shapes.account), "The account that is paid into."),
            JSONMember("name", .text(Shapes.name), "Full name of the customer."),
            JSONMember(
                "language", .text(TextShape(oneOf: Language.allCases.map(\.rawValue))),
                "Of SMS and USSD."),
            JSONMember("tariff", tariff, "The present tariff."),
            JSONMember("balance", Shapes.money, "What may be spent; below zero: a debt."),
            JSONMember(
                "state", .text(TextShape(oneOf: SubscriptionState.allCases.map(\.rawValue))),
                "State of the number; all but `active` are blocked."),
            JSONMember("is_blocked", .flag, "Whether the number is blocked, wholly or in part."),
            JSONMember("contract_from", .text(Shapes.date), "The contract's first day."),
            JSONMember("has_codes", .flag, "Whether PIN and PUK are on record."),
            JSONMember(
                "sessions", .integer(0...1_000_000),
                "Browsers and apps that are signed in with this number."),
        ]))

    private static let tariff = JSONSchema.named(
        "Tariff",
        .object([
            JSONMember("id", .text(Shapes.word), "Stable."),
            JSONMember("name", Shapes.localName, "As the operator calls it."),
        ]))
}
