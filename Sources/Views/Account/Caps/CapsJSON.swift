import Billing
import Rules

/// «Лимиты расходов» for apps.
package enum CapsJSON {
    private static let path = "/account/caps"

    package static let show = APIOperation(
        "showCaps", .get, path, MenuTexts.caps,
        about: "The number's own caps on what use may cost in a calendar month, what is spent, and "
            + "what is stopped now, for whatever cause. Fees do not count.",
        answer: APISuccess(200, "This month.", schema), keeping: .own)

    package static let set = APIOperation(
        "setCap", .put, path + "/{kind}", CapsTexts.setCall,
        about: "Sets a cap or changes it. One that is reached already stops its class at once; one "
            + "that is above what is spent lets it go on.",
        takesKey: true, parameters: [kind],
        body: [JSONMember("amount", .text(Shapes.sum), "For a month, in the account's currency.")],
        answer: APISuccess(204, "The cap holds."),
        refusals: [.notFound, .capTooSmall, .capTooLarge])

    package static let remove = APIOperation(
        "removeCap", .delete, path + "/{kind}", CapsTexts.removeCall,
        about: "Takes a cap away; what it stopped goes on at once. Without a cap nothing changes.",
        takesKey: true, parameters: [kind],
        answer: APISuccess(204, "There is no such cap any more."), refusals: [.notFound])

    package static func render(_ caps: SpendingCaps, currency: String, zone: Zone) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("month", caps.month.text)
            json.member("caps", each: caps.lines) { json, line in
                json.object { json in
                    json.member("kind", line.kind.rawValue)
                    json.member("spent", line.spent, currency)
                    json.optional("amount", line.cap, currency)
                    json.member("is_reached", line.isReached)
                }
            }
            json.member("stopped", each: caps.bars) { json, bar in
                json.object { json in
                    json.member("class", bar.service.rawValue)
                    json.member("cause", bar.cause.rawValue)
                    json.member("since", zone.rfc3339(bar.since))
                    json.member("record_end", bar.recordEnd.map(zone.rfc3339))
                    json.key("delay_seconds")
                    if let delay = bar.delaySeconds { json.integer(delay) } else { json.null() }
                }
            }
            json.member("smallest", caps.limits.smallest, currency)
            json.member("largest", caps.limits.largest, currency)
            json.member("settlement", caps.settlement.rawValue)
            json.optional("debt_cap", caps.debt?.cap, currency)
        }
        return json.bytes
    }

    private static let kind = APIParameter(
        .path, "kind", TextShape(oneOf: CapKind.allCases.map(\.rawValue)),
        "`total`: all use; `roaming`; `data`, at home and abroad; `content`: premium numbers and "
            + "short codes.")

    private static let schema = JSONSchema.named(
        "Caps",
        .object([
            JSONMember("month", .text(Shapes.month), "The present month."),
            JSONMember("caps", .list(cap), "One of each kind."),
            JSONMember("stopped", .list(bar), "The oldest first."),
            JSONMember("smallest", Shapes.money, "That a cap may be."),
            JSONMember("largest", Shapes.money, "That a cap may be."),
            JSONMember(
                "settlement", .text(TextShape(oneOf: Tariff.Settlement.allCases.map(\.rawValue))),
                "How the account pays: in advance, or by credit."),
            JSONMember(
                "debt_cap", .orNull(Shapes.money),
                "The debt at which outgoing service of an account by credit stops."),
        ]))

    private static let cap = JSONSchema.named(
        "Cap",
        .object([
            JSONMember("kind", .text(kind.shape), "Of use."),
            JSONMember("spent", Shapes.money, "This month, by records of the kind."),
            JSONMember("amount", .orNull(Shapes.money), "The cap; null: there is none."),
            JSONMember("is_reached", .flag, "Whether so much is spent."),
        ]))

    private static let bar = JSONSchema.named(
        "Stopped",
        .object([
            JSONMember(
                "class", .text(TextShape(oneOf: ServiceClass.allCases.map(\.rawValue))),
                "What does not work."),
            JSONMember(
                "cause", .text(TextShape(oneOf: BarCause.allCases.map(\.rawValue))),
                "`own-cap`: of this list; `no-money`: pay; `debt-cap`: pay."),
            JSONMember("since", .text(Shapes.moment), "When the network was told."),
            JSONMember(
                "record_end", .orNull(.text(Shapes.moment)),
                "Of the record that crossed the cap; null: none did."),
            JSONMember(
                "delay_seconds", .orNull(.integer(0...Int64.max)),
                "From `record_end` to `since`."),
        ]))
}

extension JSONWriter {
    fileprivate mutating func optional(_ name: String, _ money: Money?, _ currency: String) {
        guard let money else {
            key(name)
            return null()
        }
        member(name, money, currency)
    }
}
