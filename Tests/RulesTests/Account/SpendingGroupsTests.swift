import Billing
import Rules
import Testing

struct SpendingGroupsTests {
    @Test func `lines stand as the seed lists them, and sum to the month`() throws {
        let groups = try groups(
            [
                sum("roaming", 5), sum("sms-out", 7), sum("onnet", 10), sum("internet", 1),
                sum("in", 0), sum("onnet", 3),
            ], fees: (2, Money(units: 100)))
        #expect(
            groups.lines.map(\.group.code)
                == ["internet", "in", "onnet", "roaming", "sms-out", "periodic"])
        #expect(groups.lines[2].sum == Money(units: 13))
        #expect(groups.lines[2].count == 2)
        #expect(groups.charged == Money(units: 126))
    }

    @Test func `what is forwarded is three lines, beside other calls to the target`() throws {
        let forwarded = SpentSum(
            try #require(UsageGroup(code: "mobile.a1")), isForwarded: true, count: 1, seconds: 61,
            charge: Money(units: 1_926), fact: Money(units: 50))
        let groups = try groups([sum("mobile.a1", 100), forwarded])
        #expect(
            groups.lines.map { "\($0.group.code) \($0.count) \($0.seconds) \($0.sum.units)" } == [
                "in-forwarded 1 61 0", "mobile.a1 2 61 1976", "forwarding-fact 1 0 50",
            ])
        #expect(groups.charged == Money(units: 2_026))
    }

    @Test func `without fees there is no line of them`() throws {
        #expect(try groups([]).lines.isEmpty)
    }

    @Test func `volumes beyond all numbers stay at the largest`() throws {
        let many = SpentSum(.internet, count: 1, bytes: .max, charge: .zero)
        #expect(try groups([many, many]).lines.first?.bytes == .max)
    }

    @Test(arguments: ["mobile.", "mobile.Позвоните", "mobile.a b", "x", "", "one-off"])
    func `a code that is none opens nothing`(code: String) {
        #expect(SpentGroup(code: code) == nil)
    }

    @Test func `the longest id of an operator is a group`() {
        let code = "mobile." + String(repeating: "x", count: 40)
        #expect(SpentGroup(code: code)?.code == code)
        #expect(SpentGroup(code: code + "x") == nil)
    }

    private func sum(_ code: String, _ units: Int64) throws -> SpentSum {
        SpentSum(try #require(UsageGroup(code: code)), count: 1, charge: Money(units: units))
    }

    private func groups(
        _ uses: [SpentSum], fees: (count: Int64, sum: Money) = (0, .zero)
    ) throws -> SpendingGroups {
        let month = try #require(Month("2026-11"))
        return try SpendingGroups(
            month: month, byMonth: [SpentMonth(month, .zero)], uses: uses, fees: fees)
    }
}
