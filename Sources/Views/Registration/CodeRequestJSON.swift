import Billing
import Rules

/// Registration and reset inside an app: number → code by SMS → password.
package enum CodeRequestJSON {
    package static let requestCode = APIOperation(
        "requestCode", .post, "/registration/code", APITexts.requestCode,
        about: "Sends a code by SMS to the number. An unknown number is answered the same, and "
            + "receives nothing.",
        access: .open, takesKey: true,
        body: [
            JSONMember("number", .text(Shapes.number), "E.164 with a plus."),
            JSONMember(
                "purpose", .text(TextShape(oneOf: CodePurpose.allCases.map(\.rawValue))),
                "The first password, or another instead of a forgotten one."),
        ],
        answer: APISuccess(202, "A code is on its way.", schema), refusals: [.codeTooSoon])

    package static let setPassword = APIOperation(
        "setPassword", .post, "/registration/password", APITexts.setPassword,
        about: "Sets the password by the code of the SMS, in the app that asked for it. All "
            + "browsers and devices of the number are signed out; sign in with the new password.",
        access: .open,
        body: [
            JSONMember("ticket", .text(Shapes.token), "Of the answer to requestCode."),
            JSONMember("code", .text(code), "Of the SMS."),
            JSONMember("password", .text(Shapes.password), "The new one."),
        ],
        answer: APISuccess(204, "The password is set."),
        refusals: [
            .wrongCode, .codeExpired, .tooManyAttempts, .simChanged, .notServed, .passwordLength,
            .passwordCharacters, .passwordIsNumber, .passwordTooCommon,
        ])

    package static func render(_ request: CodeRequest, ticket: String, zone: Zone) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("ticket", ticket)
            json.member("digits", Int64(CodeRequest.digits))
            json.member("expires_at", zone.rfc3339(request.expiresAt))
            json.member("resend_at", zone.rfc3339(request.resendAt))
        }
        return json.bytes
    }

    private static let code = TextShape(.any, 1...16, example: "482915")

    private static let schema = JSONSchema.named(
        "CodeRequest",
        .object([
            JSONMember(
                "ticket", .text(Shapes.token),
                "Goes with the code into setPassword; another code of the number ends it."),
            JSONMember("digits", .integer(4...12), "How long the code is."),
            JSONMember("expires_at", .text(Shapes.moment), "Until then it is good."),
            JSONMember("resend_at", .text(Shapes.moment), "From then on another may be asked for."),
        ]))
}
