import Billing

/// The frame around every page: landmarks, menu, who is signed in, languages.
extension Frame {
    /// - Parameters:
    ///   - refused: says "error" in the window's title, where a screen reader starts.
    ///   - hasPicture: the page brings a picture, and does without the logo: on a slow network each
    ///     further file is a wait, so no page needs more than the style and one picture.
    func page(
        _ title: String, at place: Place?, refused: Bool = false, hasPicture: Bool = false,
        _ body: (inout HTMLOutput) -> Void
    ) -> [UInt8] {
        var page = HTMLOutput()
        page.raw("<!DOCTYPE html>\n")
        page.el("html", ["lang": language.rawValue]) { page in
            head(&page, title: refused ? say(FrameTexts.error) + ": " + title : title)
            page.el("body") { page in
                page.el("a", class: "skip", ["href": "#content"], text: say(FrameTexts.skip))
                header(&page, hasLogo: brand.hasLogo && !hasPicture)
                page.raw("<div class=\"frame\">")
                menu(&page, at: place)
                page.el("main", ["id": "content", "tabindex": "-1"]) { page in
                    page.el("h1", text: title)
                    body(&page)
                }
                page.raw("</div>")
                footer(&page)
            }
        }
        return page.finish()
    }

    func say(_ sentence: Sentence) -> String { sentence[language] }

    /// The hidden proof that the form came from this page.
    func seal(_ page: inout HTMLOutput) {
        page.open("input", ["type": "hidden", "name": "form", "value": form])
    }

    private func head(_ page: inout HTMLOutput, title: String) {
        page.el("head") { page in
            page.raw("<meta charset=\"utf-8\">")
            page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            page.raw("<meta name=\"color-scheme\" content=\"light dark\">")
            page.raw("<meta name=\"format-detection\" content=\"telephone=no\">")
            let cabinet = "\(say(FrameTexts.cabinet)) \(brand.name[language])"
            page.el("title", text: title == cabinet ? title : "\(title) · \(cabinet)")
            page.open("link", ["rel": "stylesheet", "href": asset("style.css")])
        }
    }

    private func asset(_ name: String) -> String { "/assets/\(name)?v=\(styleVersion)" }

    private func header(_ page: inout HTMLOutput, hasLogo: Bool) {
        page.el("header", class: "top") { page in
            if demo { page.el("p", class: "demo", text: say(FrameTexts.demo)) }
            page.raw("<div class=\"bar\">")
            home(&page, hasLogo: hasLogo)
            languages(&page)
            page.raw("</div>")
            if let viewer { signedIn(&page, viewer) }
        }
    }

    private func home(_ page: inout HTMLOutput, hasLogo: Bool) {
        page.el("a", class: "brand", ["href": viewer == nil ? "/" : "/home"]) { page in
            let name = brand.name[language]
            if hasLogo {
                page.open("img", ["src": asset("logo.svg"), "alt": "", "height": "32"])
            } else {
                page.el(
                    "span", class: "mark", ["aria-hidden": "true"], text: String(name.prefix(1)))
            }
            page.el("b", text: name)
            page.raw(" ")
            page.el("span", text: say(FrameTexts.cabinet))
        }
    }

    private func languages(_ page: inout HTMLOutput) {
        page.el(
            "form", class: "languages",
            ["method": "post", "action": "/language", "aria-label": say(FrameTexts.language)]
        ) { page in
            seal(&page)
            page.open("input", ["type": "hidden", "name": "back", "value": path])
            for each in Language.allCases {
                page.el(
                    "button",
                    [
                        "name": "language", "value": each.rawValue, "lang": each.rawValue,
                        "aria-pressed": each == language ? "true" : "false",
                    ], text: FrameTexts.ownName(of: each))
            }
        }
    }

    private func signedIn(_ page: inout HTMLOutput, _ viewer: Viewer) {
        page.raw("<div class=\"viewer\"><p>")
        page.el("b", text: viewer.name)
        page.raw(" ")
        page.el("span", class: "number", text: viewer.number.grouped)
        page.raw("</p>")
        page.el("form", ["method": "post", "action": "/logout"]) { page in
            seal(&page)
            page.el("button", class: "quiet", text: say(FrameTexts.signOut))
        }
        page.raw("</div>")
    }

    private func footer(_ page: inout HTMLOutput) {
        page.el("footer") { page in
            page.raw("<p>")
            page.escaped(say(FrameTexts.support))
            page.raw(" ")
            page.el("a", ["href": "tel:" + brand.supportPhone], text: brand.supportPhone)
            page.raw("</p>")
            page.el("p", text: say(FrameTexts.free))
            page.el("p") { $0.el("a", ["href": "/api"], text: say(APITexts.title)) }
        }
    }
}
