import Billing
import Rules
import Testing

/// Own caps: which use they count, in which month, and when they stop something.
struct OwnCapTests {
    private static let november = Month("2026-11")

    @Test(arguments: [
        ("voice", Call.onnet, "home", [CapKind.total]),
        ("data", "", "home", [.total, .data]),
        ("data", "", "250-01", [.total, .roaming, .data]),
        ("voice", Call.toA1, "250-01", [.total, .roaming]),
        ("voice", "375902000001", "home", [.total, .content]),
        ("sms", "411", "250-01", [.total, .roaming, .content]),
        ("voice", "411", "home", [.total, .content]),
    ])
    func `a record counts in every kind that it is of`(
        kind: String, other: String, serving: String, expected: [CapKind]
    ) throws {
        let charged = try Call(
            kind: try #require(UsageRecord.Kind(rawValue: kind)), other: other, bytes: 2_000_000,
            serving: serving, history: [("2026-01-10T00:00:00+03:00", "world")]
        ).charged()
        #expect(CapKind.allCases.filter { $0.counts(charged) } == expected)
    }

    @Test(arguments: [(999, false), (1_000, true), (1_001, true)])
    func `a cap is reached when what is spent comes to it`(spent: Int64, isReached: Bool) throws {
        let month = try #require(Self.november)
        let cap = try cap(1_000, spent: spent)
        #expect(cap.isReached(in: month) == isReached)
        #expect(!cap.isReached(in: month.next), "that of an earlier month stops nothing")
    }

    @Test func `a later month begins anew, an earlier one does not count`() throws {
        let month = try #require(Self.november)
        var cap = try cap(1_000, spent: 700)
        try cap.add(Money(units: 5), in: month.previous)
        #expect(cap.spent == Money(units: 700))
        try cap.add(Money(units: 200), in: month)
        #expect(cap.spent == Money(units: 900))
        try cap.add(Money(units: 30), in: month.next)
        #expect(cap.month == month.next && cap.spent == Money(units: 30))
        try cap.add(Money(units: 5), in: month)
        #expect(cap.month == month.next && cap.spent == Money(units: 30))
    }

    @Test func `the record that crosses a cap is the one whose end is told`() throws {
        let calls = try ["10:00", "11:00", "12:00"].map { try call("2026-04-20T\($0):00+03:00") }
        // Each costs 200 T: two started minutes.
        let counting = try count(calls, 400)
        #expect(counting.changed.map(\.spent.units) == [600])
        #expect(try counting.bars == [bar(400, calls[1].record.end)])
        #expect(calls[1].record.end == (try Sample.instant("2026-04-20T11:01:01+03:00")))
        #expect(try count(calls, 601).bars.isEmpty)
        #expect(try count(calls, 600).bars == [bar(600, calls[2].record.end)])
    }

    @Test func `a record of the month before counts there and stops nothing`() throws {
        let calls = try [call("2026-04-20T10:00:00+03:00")]
        let counting = try count(calls, 100, current: "2026-05")
        #expect(counting.changed.map(\.spent.units) == [200])
        #expect(counting.bars.isEmpty)
    }

    @Test func `a month begins at midnight of the operator's zone`() throws {
        let calls = try ["2026-04-30T23:59:59+03:00", "2026-05-01T00:00:00+03:00"].map(call)
        let counting = try count(calls, 10_000, current: "2026-05")
        #expect(counting.changed.map(\.month.text) == ["2026-05"])
        #expect(counting.changed.map(\.spent.units) == [200])
    }

    @Test func `who has no cap is not counted`() throws {
        let other = OwnCap(
            subscription: 8, kind: .total, amount: Money(units: 1),
            month: try #require(Month("2026-04")), spent: .zero)
        let counting = try CapCounting(
            of: [call("2026-04-20T10:00:00+03:00")], [other],
            current: try #require(Month("2026-04")), zone: try Sample.minsk())
        #expect(counting.changed.isEmpty && counting.bars.isEmpty)
    }

    /// Of subscription 7, as `Call` charges it: 61 s at 100 T a minute, with the bundle used up.
    private func call(_ start: String) throws -> ChargedRecord {
        try Call(start: start, used: ["onnet": .max]).charged()
    }

    private func cap(_ amount: Int64, spent: Int64 = 0, month: String = "2026-11") throws -> OwnCap
    {
        OwnCap(
            subscription: 7, kind: .total, amount: Money(units: amount),
            month: try #require(Month(month)), spent: Money(units: spent))
    }

    private func count(
        _ calls: [ChargedRecord], _ amount: Int64, current: String = "2026-04"
    ) throws -> CapCounting {
        try CapCounting(
            of: calls, [cap(amount, month: "2026-04")], current: try #require(Month(current)),
            zone: try Sample.minsk())
    }

    private func bar(_ amount: Int64, _ end: Instant) throws -> BarChange {
        try cap(amount, month: "2026-04").bar(recordEnd: end)
    }
}
