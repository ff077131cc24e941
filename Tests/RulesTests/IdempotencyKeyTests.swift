import Rules
import Testing

struct IdempotencyKeyTests {
    @Test(arguments: ["!", "~", "8e03978e-40d5-43dd-bc93-6894a57f9324", text(64)])
    func `visible ASCII up to 64 characters is a key`(text: String) {
        #expect(IdempotencyKey(text)?.text == text)
    }

    @Test(arguments: ["", " ", "a b", "a\t", "\u{7F}", "ключ", text(65)])
    func `anything else is none`(text: String) { #expect(IdempotencyKey(text) == nil) }

    @Test func `one name in two scopes is two keys`() {
        let scopes: [KeyScope] = [.subscription(7), .number("7"), .agent("7")]
        #expect(Set(scopes.map(\.text)).count == 3)
    }

    private static func text(_ count: Int) -> String { String(repeating: "x", count: count) }
}
