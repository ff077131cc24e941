import Testing
import Web

struct JSONValueTests {
    @Test(
        arguments: [
            ("{}", .object([:])), (" { \"a\" : \"b\" } \n", .object(["a": .text("b")])),
            (
                "[1, -0.5e+3, true, false, null]",
                .list([.number("1"), .number("-0.5e+3"), .flag(true), .flag(false), .null])
            ),
            (#""\"\\\/\b\f\n\r\t""#, .text("\"\\/\u{8}\u{C}\n\r\t")),
            (#""\u0416\uD83D\uDE00""#, .text("Ж😀")), ("\"Ж😀\"", .text("Ж😀")), ("0", .number("0")),
        ] as [(String, JSONValue)])
    func `JSON is read as RFC 8259 has it`(text: String, value: JSONValue) {
        #expect(JSONValue(Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", " ", "{", "}", "[", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{\"a\":1}x", "01", "1.",
        ".5", "-", "+1", "1e", "tru", "nul", "\"", "\"\u{1}\"", #""\x""#, #""\u12""#, #""\uD83D""#,
        #""\uDE00""#, #""\uD83DA""#, #""\u+123""#, "'a'", "NaN", "{\"a\":1 \"b\":2}", "// x\n{}",
    ])
    func `anything else is no JSON`(text: String) {
        #expect(JSONValue(Array(text.utf8)) == nil)
    }

    @Test(arguments: [#"{"a": 1, "a": 2}"#, #"{"a": 1, "\u0061": 2}"#, #"[{"b": {"c":1,"c":1}}]"#])
    func `a member that stands twice is refused`(text: String) {
        #expect(JSONValue(Array(text.utf8)) == nil)
    }

    @Test func `bytes that are no text are refused`() {
        #expect(JSONValue([0x22, 0xFF, 0x22]) == nil)
        #expect(JSONValue([0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
        #expect(JSONValue([0xEF, 0xBB, 0xBF, 0x7B, 0x7D]) == nil)
    }

    @Test(arguments: [(15, true), (16, false), (100_000, false)])
    func `nesting is bounded`(depth: Int, isRead: Bool) {
        let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        #expect((JSONValue(Array(text.utf8)) != nil) == isRead)
    }

    @Test(arguments: [1, 2, 3, 20_261_122] as [UInt64])
    func `garbage never traps`(seed: UInt64) {
        var state = seed
        let alphabet = Array(#"{}[]",:\u0aD8-+.e tfn"#.utf8) + [0xD0, 0x90, 0xFF, 0x00]
        var readable = 0
        for _ in 0..<20_000 {
            let bytes = (0..<8).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int((state >> 33) % UInt64(alphabet.count))]
            }
            if JSONValue(bytes) != nil { readable += 1 }
        }
        #expect(readable < 20_000)
    }
}
