import Testing
import Views

/// What a shape takes; schemathesis proves that its pattern says the same.
struct TextShapeTests {
    @Test(arguments: [
        ("+3752950", true), ("+375295001001", true), ("+123456789012345", true), ("+12345", false),
        ("+1234567890123456", false), ("375295001001", false), ("+37529500100x", false),
        ("+٣٧٥٢٩٥٠٠١", false), ("+0375295001", false), ("+375295001001\n", false), ("", false),
    ])
    func `a number is a plus and 7 to 15 digits`(text: String, isTaken: Bool) {
        #expect(Shapes.number.accepts(text) == isTaken)
    }

    @Test(arguments: [(0, false), (1, true), (64, true), (65, false)])
    func `length is counted in code points, both edges`(count: Int, isTaken: Bool) {
        let shape = TextShape(.any, 1...64)
        #expect(shape.accepts(String(repeating: "Ж", count: count)) == isTaken)
    }

    @Test(arguments: [
        ("2026-11", true), ("2026-12", true), ("2026-13", false), ("2026-00", false),
        ("0999-01", false), ("2026-1", false), ("2026-11-01", false), ("", false),
    ])
    func `a month is a year and 01 to 12`(text: String, isTaken: Bool) {
        #expect(Shapes.month.accepts(text) == isTaken)
    }

    @Test func `one of the choices, exactly`() {
        let shape = TextShape(oneOf: ["registration", "reset"])
        #expect(shape.accepts("reset"))
        #expect(!shape.accepts("Reset"))
        #expect(!shape.accepts(""))
    }
}
