import Billing
import Rules

/// PIN and PUK: asked for with the password, shown for half a minute.
package enum CodesPage {
    package static func ask(_ frame: Frame, refusal: Refusal?) -> [UInt8] {
        frame.page(frame.say(HomeTexts.codes), at: .home, refused: refusal != nil) { page in
            frame.alert(&page, refusal)
            page.el("form", class: "card narrow", ["method": "post", "action": "/home/codes"]) {
                page in
                frame.seal(&page)
                page.el("p", text: frame.say(CodesTexts.why))
                username(&page, frame)
                frame.field(
                    &page,
                    Field(
                        name: "password", label: LoginTexts.password, type: "password",
                        autocomplete: "current-password", isRefused: refusal != nil))
                page.el("div", class: "actions") { page in
                    frame.submit(&page, HomeTexts.show)
                    back(&page, frame)
                }
            }
        }
    }

    /// - Parameter seconds: after which the page leaves for «Главная страница».
    package static func show(_ frame: Frame, codes: SIMCodes, seconds: Int64) -> [UInt8] {
        frame.page(frame.say(HomeTexts.codes), at: .home) { page in
            page.el("section", class: "card narrow") { page in
                page.el("p", text: frame.say(CodesTexts.hides(after: seconds)))
                page.el("dl", class: "facts codes") { page in
                    row(&page, "PIN1", codes.pin1)
                    row(&page, "PUK1", codes.puk1)
                    row(&page, "PIN2", codes.pin2)
                    row(&page, "PUK2", codes.puk2)
                }
                page.el("p", class: "hint", text: frame.say(CodesTexts.warning))
                page.el("p") { back(&$0, frame) }
            }
        }
    }

    /// Tells a password keeper whose password is meant; without a name it is not sent.
    private static func username(_ page: inout HTMLOutput, _ frame: Frame) {
        guard let viewer = frame.viewer else { return }
        page.open(
            "input",
            [
                "id": "username", "type": "text", "value": viewer.number.national,
                "autocomplete": "username", "hidden": "", "readonly": "",
            ])
    }

    private static func row(_ page: inout HTMLOutput, _ name: StaticString, _ code: String) {
        page.raw("<div><dt>")
        page.raw(name)
        page.raw("</dt>")
        page.el("dd", class: "number", text: code)
        page.raw("</div>")
    }

    private static func back(_ page: inout HTMLOutput, _ frame: Frame) {
        page.el(
            "a", class: "button plain", ["href": Place.home.path], text: frame.say(CodesTexts.back))
    }
}
