import Testing
import Web

struct EntityTagTests {
    private static let tag = EntityTag(of: Array("{}".utf8))

    @Test func `the same answer has the same tag, another has another`() {
        #expect(Self.tag.text == EntityTag(of: Array("{}".utf8)).text)
        #expect(Self.tag.text != EntityTag(of: Array("{ }".utf8)).text)
        #expect(Self.tag.text.hasPrefix("\"") && Self.tag.text.hasSuffix("\""))
    }

    @Test func `an app that has it is told so`() {
        let text = Self.tag.text
        for header in [text, "W/" + text, "\"a\", " + text, "*"] {
            #expect(Self.tag.isAmong([header]), "\(header)")
        }
        #expect(Self.tag.isAmong(["\"a\"", text]))
    }

    @Test(arguments: [[], [""], ["\"a\""], ["\"\""], ["w/\"a\""], [",,,"]])
    func `an app that has something else gets the answer`(headers: [String]) {
        #expect(!Self.tag.isAmong(headers))
    }
}
