import Billing

/// What an app must know before anybody signs in.
package enum OperatorJSON {
    package static let operation = APIOperation(
        "showOperator", .get, "/operator", APITexts.operatorCall,
        about: "The operator's name, languages, currency and rules for passwords.",
        access: .open, answer: APISuccess(200, "The operator.", schema),
        keeping: .shared(seconds: 300))

    package static let document = APIOperation(
        "showDescription", .get, "/openapi.json", APITexts.document,
        about: "This description.", access: .open,
        answer: APISuccess(200, "OpenAPI 3.1.", .open), keeping: .shared(seconds: 300))

    package static func render(_ catalogue: Catalogue) -> [UInt8] {
        let profile = catalogue.operation
        let password = catalogue.limits.password
        var json = JSONWriter()
        json.object { json in
            json.member("id", profile.id)
            json.member("name", profile.name)
            json.member("support_phone", profile.supportPhone)
            json.member("languages", each: Language.allCases) { $0.string($1.rawValue) }
            json.member("currency", profile.currency)
            json.member("currency_sign", profile.currencySign)
            json.member("time_zone", profile.zone.name)
            json.member("password_code", profile.passwordCode)
            json.member("password") { json in
                json.member("shortest", Int64(password.shortest))
                json.member("longest", Int64(password.longest))
            }
        }
        return json.bytes
    }

    private static let length = JSONSchema.integer(1...128)

    private static let schema = JSONSchema.named(
        "Operator",
        .object([
            JSONMember("id", .text(Shapes.word), "Stable."),
            JSONMember("name", Shapes.localName, "As subscribers know it."),
            JSONMember("support_phone", .text(Shapes.name), "To be dialled."),
            JSONMember(
                "languages",
                .list(.text(TextShape(oneOf: Language.allCases.map(\.rawValue)))),
                "Of names and of details of problems."),
            JSONMember("currency", .text(Shapes.word), "ISO 4217."),
            JSONMember("currency_sign", Shapes.localName, "How an amount is followed."),
            JSONMember("time_zone", .text(Shapes.name), "In which days and months are counted."),
            JSONMember("password_code", .text(Shapes.name), "Sets a password by USSD."),
            JSONMember("password", password, "Characters of a password."),
        ]))

    private static let password = JSONSchema.named(
        "PasswordBounds",
        .object([
            JSONMember("shortest", length, "From."), JSONMember("longest", length, "To."),
        ]))
}
