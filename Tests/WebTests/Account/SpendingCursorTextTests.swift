import Billing
import Rules
import Testing
import Web

struct SpendingCursorTextTests {
    @Test(
        arguments: [
            ("1795335960000000~main/r-1", 1_795_335_960_000_000, "main/r-1"), ("0~x", 0, "x"),
            ("-5~a~b", -5, "a~b"), ("9223372036854775807~z", .max, "z"),
        ] as [(String, Int64, String)])
    func `a link to older lines is read back`(text: String, at: Int64, id: String) {
        #expect(
            SpendingCursor(text: text) == SpendingCursor(at: Instant(microseconds: at), id: id))
    }

    @Test(arguments: ["", "~", "1", "1~", "~x", "x~y", "9223372036854775808~x", "1.5~x", "٣~x"])
    func `anything else is no link`(text: String) {
        #expect(SpendingCursor(text: text) == nil)
    }

    @Test func `an endless text is cut`() {
        let text = "1~" + String(repeating: "x", count: 100_000)
        #expect((SpendingCursor(text: text)?.id.utf8.count ?? 0) <= 200)
    }
}
