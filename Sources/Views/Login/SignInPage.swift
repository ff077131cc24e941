import Billing
import Rules

/// «Вход»: number, password and the letters of the picture.
package enum SignInPage {
    /// - Parameters:
    ///   - number: as it was typed, shown again after a refusal.
    ///   - picture: the sealed token of the picture.
    package static func render(
        _ frame: Frame, number: String, picture: String, refusal: Refusal?
    ) -> [UInt8] {
        frame.page(
            frame.say(LoginTexts.title), at: .login, refused: refusal != nil, hasPicture: true
        ) { page in
            frame.alert(&page, refusal)
            page.el("form", class: "card narrow", ["method": "post", "action": "/login"]) { page in
                frame.seal(&page)
                page.open("input", ["type": "hidden", "name": "picture", "value": picture])
                credentials(&page, frame, number: number, refusal)
                letters(&page, frame, picture: picture, refusal)
                actions(&page, frame)
            }
        }
    }

    private static func credentials(
        _ page: inout HTMLOutput, _ frame: Frame, number: String, _ refusal: Refusal?
    ) {
        let isWrong = refusal == .wrongCredentials
        frame.field(
            &page,
            Field(
                name: "number", label: LoginTexts.number, hint: LoginTexts.numberHint, type: "tel",
                value: number, autocomplete: "username", inputMode: "tel", isRefused: isWrong))
        frame.field(
            &page,
            Field(
                name: "password", label: LoginTexts.password, type: "password",
                autocomplete: "current-password", isRefused: isWrong))
    }

    private static func letters(
        _ page: inout HTMLOutput, _ frame: Frame, picture: String, _ refusal: Refusal?
    ) {
        let address = "/login/picture?token=" + percentCoded(picture)
        page.open(
            "img", class: "picture",
            [
                "src": address, "width": "220", "height": "80",
                "alt": frame.say(LoginTexts.pictureAlternative) + " " + frame.brand.supportPhone,
            ])
        frame.field(
            &page,
            Field(
                name: "letters", label: LoginTexts.letters, hint: LoginTexts.lettersHint,
                isRefused: refusal == .wrongLetters || refusal == .staleLetters))
    }

    /// «Войти» stands first: it is what the Enter key presses.
    private static func actions(_ page: inout HTMLOutput, _ frame: Frame) {
        page.el("div", class: "actions") { page in
            frame.submit(&page, LoginTexts.enter)
            page.el(
                "button", class: "plain", ["name": "again", "value": "1", "formnovalidate": ""],
                text: frame.say(LoginTexts.anotherPicture))
        }
        page.el("p") { page in
            page.el("a", ["href": "/registration"], text: frame.say(LoginTexts.forgotten))
        }
    }
}
