import Rules
import Testing

struct FeedMistakeTests {
    @Test func `what was found is cut to 40 scalars`() {
        let mistake = FeedMistake(
            column: "name", found: "e" + String(repeating: "\u{301}", count: 10_000), allowed: "x")
        #expect(mistake.found.unicodeScalars.count == 40)
        #expect(FeedMistake(column: "a", found: "short", allowed: "x").found == "short")
    }
}
