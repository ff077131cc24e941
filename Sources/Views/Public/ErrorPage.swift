import Billing

/// What happened, what it means for what was done, and where to go.
package enum ErrorPage {
    /// - Parameter requestID: by which support finds the request in the log.
    package static func render(_ frame: Frame, problem: Problem, requestID: String) -> [UInt8] {
        let words = ErrorTexts.words(of: problem)
        return frame.page(frame.say(words.title), at: nil) { page in
            page.el("p", class: "lead", text: frame.say(words.text))
            page.el("p") { way(&$0, frame, after: problem) }
            page.el("p", class: "hint") { page in
                page.escaped(frame.say(ErrorTexts.request))
                page.raw(" ")
                page.el("span", class: "number", text: requestID)
            }
        }
    }

    private static func way(
        _ page: inout HTMLOutput, _ frame: Frame, after problem: Problem
    ) {
        if problem == .sessionEnded {
            page.el(
                "a", class: "button main", ["href": Place.login.path],
                text: frame.say(LoginTexts.enter))
            return
        }
        page.el(
            "a", class: "button plain",
            ["href": frame.viewer == nil ? "/" : Place.home.path], text: frame.say(ErrorTexts.home))
    }
}
