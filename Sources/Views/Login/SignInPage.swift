import Billing
import Rules

/// «Вход»: number, password and the letters of the picture or the digits of its sound.
package enum SignInPage {
    /// What there is beside the picture for whoever does not see it.
    package struct Ways: Sendable {
        package let sound: Bool
        /// A code that is dialled on the phone.
        package let phone: Bool

        package init(sound: Bool, phone: Bool) {
            self.sound = sound
            self.phone = phone
        }
    }

    /// - Parameters:
    ///   - number: as it was typed, shown again after a refusal.
    ///   - picture: the sealed token of the picture and its sound.
    package static func render(
        _ frame: Frame, number: String, picture: String, ways: Ways, refusal: Refusal?
    ) -> [UInt8] {
        frame.page(
            frame.say(LoginTexts.title), at: .login, refused: refusal != nil, hasPicture: true
        ) { page in
            frame.alert(&page, refusal)
            page.el("form", class: "card narrow", ["method": "post", "action": "/login"]) { page in
                frame.seal(&page)
                page.open("input", ["type": "hidden", "name": "picture", "value": picture])
                credentials(&page, frame, number: number, refusal)
                letters(&page, frame, picture: picture, ways, refusal)
                actions(&page, frame, ways)
            }
            if ways.sound || ways.phone { others(&page, frame, picture: picture, ways) }
        }
    }

    static func credentials(
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
        _ page: inout HTMLOutput, _ frame: Frame, picture: String, _ ways: Ways,
        _ refusal: Refusal?
    ) {
        page.open(
            "img", class: "picture",
            [
                "src": "/login/picture?token=" + percentCoded(picture), "width": "220",
                "height": "80",
                "alt": alternative(frame, ways),
            ])
        frame.field(
            &page,
            Field(
                name: "letters",
                label: ways.sound ? LoginTexts.lettersOrDigits : LoginTexts.letters,
                hint: LoginTexts.lettersHint,
                isRefused: refusal == .wrongLetters || refusal == .staleLetters))
    }

    private static func alternative(_ frame: Frame, _ ways: Ways) -> String {
        if ways.sound || ways.phone { return frame.say(LoginTexts.pictureOrOther) }
        return frame.say(LoginTexts.pictureAlternative) + " " + frame.brand.supportPhone
    }

    /// «Войти» stands first: it is what the Enter key presses.
    private static func actions(_ page: inout HTMLOutput, _ frame: Frame, _ ways: Ways) {
        page.el("div", class: "actions") { page in
            frame.submit(&page, LoginTexts.enter)
            page.el(
                "button", class: "plain", ["name": "again", "value": "1", "formnovalidate": ""],
                text: frame.say(ways.sound ? LoginTexts.another : LoginTexts.anotherPicture))
        }
        page.el("p") { page in
            page.el("a", ["href": "/registration"], text: frame.say(LoginTexts.forgotten))
        }
    }

    /// After the form, so that the keyboard comes from the letters straight to «Войти».
    private static func others(
        _ page: inout HTMLOutput, _ frame: Frame, picture: String, _ ways: Ways
    ) {
        page.el("section", class: "card narrow") { page in
            page.el("h2", text: frame.say(LoginTexts.unseen))
            if ways.sound { sound(&page, frame, picture: picture) }
            if ways.phone {
                page.el("a", ["href": "/login/phone"], text: frame.say(LoginTexts.byPhone))
            }
        }
    }

    /// Fetched when it is played; the licence wants its source named (CC BY 3.0 §4 b).
    private static func sound(_ page: inout HTMLOutput, _ frame: Frame, picture: String) {
        page.el("p", ["id": "sound"], text: frame.say(LoginTexts.sound))
        page.el(
            "audio",
            [
                "controls": "", "preload": "none", "aria-labelledby": "sound",
                "src": "/login/sound?token=" + percentCoded(picture),
            ], text: "")
        page.el("p", class: "hint") { page in
            page.escaped(frame.say(LoginTexts.soundBy))
            page.raw(" <a href=\"http://www.ivrvoice.ru/\">ivrvoice.ru</a>, ")
            page.raw("<a href=\"https://creativecommons.org/licenses/by/3.0/\">CC BY 3.0</a>, ")
            page.escaped(frame.say(LoginTexts.soundChanged))
        }
    }
}
