import Billing
import Rules
import Testing

struct SpendingCursorTests {
    @Test func `cursors order by time, then by id`() {
        let early = SpendingCursor(at: Instant(seconds: 1), id: "z")
        let late = SpendingCursor(at: Instant(seconds: 2), id: "")
        #expect(early < late)
        #expect(late < SpendingCursor(at: Instant(seconds: 2), id: "a"))
        #expect(!(late < late))
    }
}
