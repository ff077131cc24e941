import Billing

/// What a visitor sees first: what the cabinet is, and the two ways in.
package enum StartPage {
    package static func render(_ frame: Frame) -> [UInt8] {
        let title = frame.say(FrameTexts.cabinet) + " " + frame.brand.name[frame.language]
        return frame.page(title, at: nil) { page in
            page.el("p", class: "lead", text: frame.say(StartTexts.lead))
            page.raw("<div class=\"cards\">")
            way(&page, frame, StartTexts.enter, to: "/login", main: true)
            way(&page, frame, StartTexts.register, to: "/registration", main: false)
            page.raw("</div>")
            page.el("section") { page in
                page.el("h2", text: frame.say(StartTexts.whatTitle))
                page.el("ul", class: "list") { page in
                    for what in StartTexts.what { page.el("li", text: frame.say(what)) }
                }
            }
        }
    }

    private static func way(
        _ page: inout HTMLOutput, _ frame: Frame,
        _ words: (title: Sentence, text: Sentence, button: Sentence), to path: String, main: Bool
    ) {
        page.el("section", class: "card") { page in
            page.el("h2", text: frame.say(words.title))
            page.el("p", text: frame.say(words.text))
            page.el(
                "a", class: main ? "button main" : "button plain", ["href": path],
                text: frame.say(words.button))
        }
    }
}
