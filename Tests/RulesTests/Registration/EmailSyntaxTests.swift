import Rules
import Testing

struct EmailSyntaxTests {
    @Test(arguments: [
        "a@b.by", "anna.koval+bills@mail.example.by", "x_y@xn--e1afmkfd.xn--90ais", "1@2.ru",
        String(repeating: "a", count: 64) + "@b.by",
    ])
    func `a mail address is taken`(text: String) {
        #expect(EmailSyntax.accepts(text))
    }

    @Test(arguments: [
        "", "@", "a@b", "a@@b.by", "a b@c.by", ".a@b.by", "a.@b.by", "a..b@c.by", "a@.by", "a@b.",
        "a@-b.by", "a@b-.by", "a@b.42", "a@b.by\r\nBcc: x@y.by", "анна@b.by", "a@почта.бел",
        "a@[127.0.0.1]", "\"a\"@b.by", "a@b_c.by", "a@" + String(repeating: "b", count: 64) + ".by",
        String(repeating: "a", count: 65) + "@b.by",
        "a@" + String(repeating: "b.", count: 126) + "by",
    ])
    func `anything else is not`(text: String) {
        #expect(!EmailSyntax.accepts(text))
    }
}
