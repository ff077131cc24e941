import Billing

/// «Регистрация»: there is no sign-up form; a password is set from the SIM card.
package enum PasswordSettingPage {
    /// - Parameter code: what to dial, `*111*17#`.
    package static func render(_ frame: Frame, code: String, limits: PasswordLimits) -> [UInt8] {
        frame.page(frame.say(RegistrationTexts.title), at: .registration) { page in
            page.el("p", class: "lead", text: frame.say(RegistrationTexts.lead))
            page.el("section", class: "card") { page in
                page.el("h2", text: frame.say(RegistrationTexts.stepsTitle))
                steps(&page, frame, code: code, limits: limits)
                page.el("p", class: "hint", text: frame.say(RegistrationTexts.allowed))
                page.el(
                    "a", class: "button main", ["href": "/login"],
                    text: frame.say(RegistrationTexts.enter))
            }
            page.el("section", class: "card") { page in
                page.el("h2", text: frame.say(LoginTexts.forgotten))
                page.el("p") { page in
                    page.escaped(frame.say(RegistrationTexts.sameCode))
                    page.raw(" ")
                    page.dialled(code)
                }
            }
        }
    }

    private static func steps(
        _ page: inout HTMLOutput, _ frame: Frame, code: String, limits: PasswordLimits
    ) {
        page.el("ol", class: "steps") { page in
            page.el("li") { page in
                page.escaped(frame.say(RegistrationTexts.dial))
                page.raw(" ")
                page.dialled(code)
                page.raw(" ")
                page.escaped(frame.say(RegistrationTexts.call))
            }
            page.el("li", text: frame.say(RegistrationTexts.answer))
            page.el("li", text: frame.say(RegistrationTexts.type(limits)))
            page.el("li", text: frame.say(RegistrationTexts.goOn))
        }
    }
}
