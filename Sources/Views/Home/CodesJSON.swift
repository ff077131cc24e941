import Rules

/// PIN and PUK for apps.
package enum CodesJSON {
    package static let operation = APIOperation(
        "showCodes", .post, "/home/codes", HomeTexts.codes,
        about: "The codes of the SIM card, after the password was entered again. Hide them after "
            + "half a minute. The showing is archived.",
        body: [
            JSONMember("password", .text(Shapes.password), "The subscriber's, typed again.")
        ],
        answer: APISuccess(200, "The codes.", schema),
        refusals: [.wrongCredentials, .tooManyAttempts, .simChanged, .notServed])

    package static func render(_ codes: SIMCodes?) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            guard let codes else { return json.member("codes", String?.none) }
            json.member("codes") { json in
                json.member("pin1", codes.pin1)
                json.member("puk1", codes.puk1)
                json.member("pin2", codes.pin2)
                json.member("puk2", codes.puk2)
            }
        }
        return json.bytes
    }

    private static let schema = JSONSchema.named(
        "Codes",
        .object([
            JSONMember(
                "codes", .orNull(.named("SIMCodes", codes)), "Null when they are not on record.")
        ]))

    private static let codes = JSONSchema.object([
        JSONMember("pin1", .text(Shapes.word), "PIN1."),
        JSONMember("puk1", .text(Shapes.word), "PUK1."),
        JSONMember("pin2", .text(Shapes.word), "PIN2."),
        JSONMember("puk2", .text(Shapes.word), "PUK2."),
    ])
}
