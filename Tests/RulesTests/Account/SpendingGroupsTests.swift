import Billing
import Rules
import Testing

struct SpendingGroupsTests {
    @Test func `lines stand as the seed lists them, and sum to the month`() throws {
        let groups = try groups(
            uses: [
                line("roaming", 5), line("sms-out", 7), line("onnet", 10), line("internet", 1),
                line("in", 0), line("onnet", 3),
            ], fees: [line("periodic", 100)])
        #expect(
            groups.lines.map(\.group.code)
                == ["internet", "in", "onnet", "roaming", "sms-out", "periodic"])
        #expect(groups.lines[2].sum == Money(units: 13))
        #expect(groups.lines[2].count == 2)
        #expect(groups.charged == Money(units: 126))
    }

    @Test func `what is forwarded is three lines`() throws {
        let groups = try groups(
            uses: [line("mobile.a1", 1_876)],
            forwarded: [line("in-forwarded", 0), line("forwarding-fact", 50)])
        #expect(
            groups.lines.map(\.group.code) == ["in-forwarded", "mobile.a1", "forwarding-fact"])
        #expect(groups.charged == Money(units: 1_926))
    }

    @Test func `volumes beyond all numbers stay at the largest`() throws {
        let many = SpentLine(.use(.internet), count: 1, bytes: .max, sum: .zero)
        #expect(try groups(uses: [many, many]).lines.first?.bytes == .max)
    }

    @Test(arguments: ["mobile.", "mobile.Позвоните", "mobile.a b", "x", "", "one-off"])
    func `a code that is none opens nothing`(code: String) {
        #expect(SpentGroup(code: code) == nil)
    }

    private func line(_ code: String, _ units: Int64) throws -> SpentLine {
        SpentLine(try #require(SpentGroup(code: code)), count: 1, sum: Money(units: units))
    }

    private func groups(
        uses: [SpentLine], forwarded: [SpentLine] = [], fees: [SpentLine] = []
    ) throws -> SpendingGroups {
        let month = try #require(Month("2026-11"))
        return try SpendingGroups(
            month: month, months: [month], uses: uses, forwarded: forwarded, fees: fees)
    }
}
