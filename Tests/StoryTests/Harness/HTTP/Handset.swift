import Foundation

/// The demo's handset in the browser, for one number.
final class Handset {
    let browser: Browser
    let number: String
    /// What it shows now: only the page of a dialogue's question has the form for the reply.
    private var shown: Page?

    init(_ server: Server, number: String) {
        browser = Browser(server)
        self.number = number
    }

    /// What stands on its page: the dialogue's screen and what was received.
    func text() throws -> String { try browser.get(path).page.text }

    /// The same once it holds a message, which leaves a moment after the act; five seconds at most.
    func text(waitingFor message: String) throws -> String {
        for _ in 0..<50 {
            let text = try text()
            if text.contains(message) { return text }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return try text()
    }

    /// Dials a code and returns what the page then says.
    func dial(_ code: String) throws -> String {
        let form = try browser.form(path, "/phone/dial")
        return try send(form, code)
    }

    /// «Ответить» on the dialogue's question.
    func reply(_ entry: String) throws -> String {
        let form = try shown?.form("/phone/reply").orFault("nothing is asked: \(shown?.text ?? "")")
        return try send(form.orFault("nothing was dialled"), entry)
    }

    /// Registration as the seed tells it; the operation's own words are the proof.
    func setPassword(_ password: String) throws {
        _ = try dial("*111*17#")
        let text = try reply(password)
        guard Self.done.contains(where: text.contains) else {
            throw StoryFault("the password is not set: \(text)")
        }
    }

    private static let done = [
        "Установка пароля завершена успешно", "Усталяванне пароля паспяхова завершана",
        "The password is set",
    ]

    private var path: String { "/phone?number=\(number)" }

    private func send(_ form: Form, _ text: String) throws -> String {
        let fields = form.hidden.merging(["number": number, "text": text]) { $1 }
        let answer = try browser.post(form.action, fields)
        guard answer.status == 200 else {
            throw StoryFault("the handset answers \(answer.summary)")
        }
        shown = answer.page
        return answer.page.text
    }
}
