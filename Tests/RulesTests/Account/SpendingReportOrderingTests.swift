import Billing
import Rules
import Testing

struct SpendingReportOrderingTests {
    private static let last = Sample.now
    private static let next = last.adding(seconds: 24 * 3_600)

    @Test(arguments: [
        (last, false), (last.adding(seconds: 1), false), (next.adding(seconds: -1), false),
        (Instant(microseconds: next.microseconds - 1), false), (next, true),
        (next.adding(seconds: 1), true), (last.adding(seconds: -60), false),
    ])
    func `one report is ordered in 24 hours, to the microsecond`(now: Instant, isOrdered: Bool) {
        let facts = SpendingReportOrdering.Facts(last: Self.last, hours: 24, now: now)
        if isOrdered {
            #expect(throws: Never.self) { try SpendingReportOrdering.decide(facts) }
            #expect(facts.next == nil)
        } else {
            #expect(throws: Refusal.reportTooEarly(ordered: Self.last, next: Self.next)) {
                try SpendingReportOrdering.decide(facts)
            }
            #expect(facts.next == Self.next)
        }
    }

    @Test func `the first one is ordered at any time`() throws {
        let facts = SpendingReportOrdering.Facts(last: nil, hours: 720, now: Self.last)
        try SpendingReportOrdering.decide(facts)
        #expect(facts.next == nil)
    }

    @Test(arguments: [1, 48, 720] as [Int64])
    func `the hours are the catalogue's`(hours: Int64) throws {
        let next = Self.last.adding(seconds: hours * 3_600)
        let early = SpendingReportOrdering.Facts(
            last: Self.last, hours: hours, now: next.adding(seconds: -1))
        #expect(throws: Refusal.reportTooEarly(ordered: Self.last, next: next)) {
            try SpendingReportOrdering.decide(early)
        }
        try SpendingReportOrdering.decide(
            SpendingReportOrdering.Facts(last: Self.last, hours: hours, now: next))
    }
}
