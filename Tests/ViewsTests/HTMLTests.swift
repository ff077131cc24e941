import Testing
import Views

struct HTMLTests {
    @Test func `what grows beyond the first buffer is kept`() {
        var page = HTMLOutput(capacity: 1)
        for _ in 0..<1000 { page.el("p", class: "x", ["id": "<&>"], text: "проверка") }
        let html = String(decoding: page.finish(), as: UTF8.self)
        let one = "<p class=\"x\" id=\"&lt;&amp;&gt;\">проверка</p>"
        #expect(html == String(repeating: one, count: 1000))
    }

    @Test func `an attribute without a value is left out`() {
        var page = HTMLOutput()
        page.open("input", ["name": "a", "value": nil, "required": ""])
        #expect(
            String(decoding: page.finish(), as: UTF8.self) == "<input name=\"a\" required=\"\">")
    }

    @Test(arguments: ["", "&", "<>", "a\"b'c", "\u{1}\u{7F}\t\n", "Ў’ы🦬", "<<<<"])
    func `escaped text comes back when its references are read`(text: String) {
        var page = HTMLOutput()
        page.escaped(text)
        let html = String(decoding: page.finish(), as: UTF8.self)
        let read = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
        let kept = text.replacing("\u{1}", with: "\u{FFFD}").replacing("\u{7F}", with: "\u{FFFD}")
        #expect(read == kept)
        #expect(!html.contains("<") && !html.contains(">") && !html.contains("\""))
    }
}
