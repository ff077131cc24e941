import Billing
import Channels
import Rules
import Testing

@Suite struct PortabilityRowTests {
    @Test func `a ported number is read`() throws {
        let row = try parse("375295001001", "a1", "2026-11-22T00:00:00+03:00")
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let at = try #require(Instant(rfc3339: "2026-11-21T21:00:00Z"))
        #expect(row == PortedNumber(number: number, holder: "a1", at: at))
    }

    @Test(arguments: [
        ("number", "295001001", "a1", "2026-11-22T00:00:00Z"),
        ("number", "", "a1", "2026-11-22T00:00:00Z"),
        ("holder", "375295001001", "A1", "2026-11-22T00:00:00Z"),
        ("holder", "375295001001", "", "2026-11-22T00:00:00Z"),
        ("at", "375295001001", "mts", "2026-11-22"), ("at", "375295001001", "mts", ""),
    ]) func `a bad value is named`(
        _ column: String, _ number: String, _ holder: String, _ at: String
    ) {
        let mistake = #expect(throws: FeedMistake.self) { try parse(number, holder, at) }
        #expect(mistake?.column == column)
    }

    @Test(arguments: [[], ["375295001001"], ["375295001001", "a1", "2026-11-22T00:00:00Z", ""]])
    func `a row has three fields`(_ fields: [String]) {
        let expected = FeedMistake(
            column: "line", found: "\(fields.count) fields", allowed: "3 fields")
        #expect(throws: expected) {
            try PortabilityRow.parse(fields, catalogue: FeedRows.checks)
        }
    }

    @Test func `the header is exact`() {
        #expect(throws: Never.self) { try PortabilityRow.checkHeader(["number", "holder", "at"]) }
        for header in [[], ["holder", "number", "at"], ["number", "holder", "at", ""]] {
            #expect(throws: FeedMistake.self) { try PortabilityRow.checkHeader(header) }
        }
    }

    private func parse(_ fields: String...) throws -> PortedNumber {
        try PortabilityRow.parse(fields, catalogue: FeedRows.checks)
    }
}
