import Billing
import Rules

/// «Подробнее о расходах» for apps.
package enum GroupsJSON {
    package static let operation = APIOperation(
        "listSpendingGroups", .get, "/account/spending/groups", GroupTexts.title,
        about: "What a month cost by kinds. What is forwarded is in three of them.",
        parameters: [
            APIParameter(
                .query, "month", Shapes.month, "`2026-11`; the present month if it is left out.")
        ],
        answer: APISuccess(200, "The month by kinds.", schema), keeping: .own,
        refusals: [.monthNotKept])

    package static func render(_ groups: SpendingGroups, currency: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("month", groups.month.text)
            json.member("charged", groups.charged, currency)
            json.member("groups", each: groups.lines) { json, line in
                json.object { json in
                    let name = GroupTexts.name(line.group)
                    json.member("id", line.group.code)
                    json.member("name") { json in
                        for language in Language.allCases {
                            json.member(language.rawValue, name[language])
                        }
                    }
                    json.member("count", line.count)
                    json.member("seconds", line.seconds)
                    json.member("bytes", line.bytes)
                    json.member("amount", line.sum, currency)
                }
            }
            json.member("months", each: groups.byMonth) { json, spent in
                json.object { json in
                    json.member("month", spent.month.text)
                    json.member("amount", spent.sum, currency)
                }
            }
        }
        return json.bytes
    }

    private static let schema = JSONSchema.named(
        "SpendingGroups",
        .object([
            JSONMember("month", .text(Shapes.month), "The month that is shown."),
            JSONMember("charged", Shapes.money, "Of all kinds."),
            JSONMember("groups", .list(group), "Those that have something."),
            JSONMember("months", .list(month), "What each month that is kept cost, newest first."),
        ]))

    private static let month = JSONSchema.named(
        "SpendingMonth",
        .object([
            JSONMember("month", .text(Shapes.month), "The month."),
            JSONMember("amount", Shapes.money, "What use and fees cost; not below zero."),
        ]))

    private static let many = JSONSchema.integer(0...Int64.max)
    private static let group = JSONSchema.named(
        "SpendingGroup",
        .object([
            JSONMember(
                "id", .text(TextShape(.visible, 1...100)), "`onnet`, `mobile.a1`, `periodic`."),
            JSONMember("name", Shapes.localName, "In words."),
            JSONMember("count", many, "Records or fees."),
            JSONMember("seconds", many, "Of calls."),
            JSONMember("bytes", many, "Of data and MMS."),
            JSONMember("amount", Shapes.money, "What they cost; not below zero."),
        ]))
}
