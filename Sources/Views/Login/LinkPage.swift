import Billing
import Rules

/// A one-time link of the demonstration: signing in changes something, so it takes a button.
package enum LinkPage {
    package static func render(
        _ frame: Frame, name: String, token: String, refusal: Refusal?
    ) -> [UInt8] {
        frame.page(frame.say(LoginTexts.linkTitle), at: nil, refused: refusal != nil) { page in
            frame.alert(&page, refusal)
            if refusal == nil {
                confirmation(&page, frame, name: name, token: token)
            } else {
                page.el(
                    "a", class: "button main", ["href": "/login"], text: frame.say(LoginTexts.title)
                )
            }
        }
    }

    private static func confirmation(
        _ page: inout HTMLOutput, _ frame: Frame, name: String, token: String
    ) {
        page.el("form", class: "card narrow", ["method": "post", "action": "/login/link"]) { page in
            frame.seal(&page)
            page.open("input", ["type": "hidden", "name": "token", "value": token])
            page.el("p") { page in
                page.escaped(frame.say(LoginTexts.linkFor))
                page.raw(" ")
                page.el("b", text: name)
            }
            frame.submit(&page, LoginTexts.enter)
        }
    }
}
