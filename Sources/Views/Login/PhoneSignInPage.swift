import Billing
import Rules

/// «Вход» without picture and sound: a code of the page is dialled on the phone. Nothing reloads by
/// itself, so that no reader is interrupted (WCAG 2.2.1).
package enum PhoneSignInPage {
    /// - Parameters:
    ///   - token: the sealed code.
    ///   - dialled: the code as it is dialled, `*111*18*482913#`.
    ///   - minutes: how long a code holds.
    package static func render(
        _ frame: Frame, number: String, token: String, dialled: String, minutes: Int64,
        refusal: Refusal?
    ) -> [UInt8] {
        frame.page(frame.say(PhoneSignInTexts.title), at: .login, refused: refusal != nil) { page in
            frame.alert(&page, refusal)
            page.el("form", class: "card narrow", ["method": "post", "action": "/login/phone"]) {
                page in
                frame.seal(&page)
                page.open("input", ["type": "hidden", "name": "code", "value": token])
                steps(&page, frame, dialled: dialled)
                page.el("p", class: "hint", text: frame.say(PhoneSignInTexts.holds(minutes)))
                SignInPage.credentials(&page, frame, number: number, refusal)
                page.el("div", class: "actions") { frame.submit(&$0, LoginTexts.enter) }
                page.el("p") { page in
                    page.el(
                        "a", ["href": "/login"], text: frame.say(PhoneSignInTexts.byPicture))
                }
            }
        }
    }

    private static func steps(_ page: inout HTMLOutput, _ frame: Frame, dialled: String) {
        page.el("ol", class: "steps") { page in
            page.el("li") { page in
                page.escaped(frame.say(PhoneSignInTexts.dial))
                page.raw(" ")
                page.dialled(dialled)
            }
            page.el("li", text: frame.say(PhoneSignInTexts.compare))
            page.el("li", text: frame.say(PhoneSignInTexts.goOn))
        }
        page.el("p", class: "hint", text: frame.say(PhoneSignInTexts.beware))
    }
}
