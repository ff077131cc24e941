import Billing
import Rules
import Testing

struct AttemptBudgetTests {
    /// The n-th miss in a row of one number → seconds to wait after it.
    @Test(
        arguments: [
            (1, 0), (4, 0), (5, 5), (6, 10), (7, 20), (8, 40), (9, 80), (10, 160), (11, 320),
            (12, 640), (13, 900), (14, 900), (60, 900),
        ] as [(Int64, Int64)])
    func `each miss beyond four doubles the wait up to fifteen minutes`(
        miss: Int64, wait: Int64
    ) throws {
        let lanes: [AttemptLane] = [.number(try Sample.number()), .device("7|x")]
        for lane in lanes { #expect(waited(lane, misses: miss) == wait) }
    }

    @Test(arguments: [(60, 0), (61, 5), (62, 10), (80, 900)] as [(Int64, Int64)])
    func `an address has sixty misses, then it waits like a number`(miss: Int64, wait: Int64) {
        #expect(waited(.address("192.0.2.7"), misses: miss) == wait)
    }

    /// The lanes of many only slow down, however many misses they have.
    @Test(
        arguments: [
            (AttemptLane.network("192.0.2.0/24"), 2_000), (.prefix("37529123"), 300),
            (.everyone, 3_000),
        ] as [(AttemptLane, Int64)])
    func `what many share is slowed and never locked`(lane: AttemptLane, free: Int64) {
        #expect(waited(lane, misses: free) == 0)
        #expect(waited(lane, misses: free + 1) == 5)
        #expect(waited(lane, misses: free + 1_000) == 5)
    }

    @Test func `a window begins anew after fifteen minutes`() {
        let old = AttemptBudget(windowFrom: Sample.now, misses: 11, blockedUntil: Sample.now)
        let inside = count(old, after: 899)
        #expect(inside.misses == 12)
        #expect(inside.windowFrom == Sample.now)
        let outside = count(old, after: 900)
        #expect(outside.misses == 1)
        #expect(outside.windowFrom == Sample.now.adding(seconds: 900))
        #expect(outside.blockedUntil <= Sample.now.adding(seconds: 900))
    }

    @Test func `an endless count does not overflow`() throws {
        let many = AttemptBudget(
            windowFrom: Sample.now, misses: .max - 1, blockedUntil: Sample.now)
        let counted = count(many, after: 1)
        #expect(counted.misses == .max)
        #expect(counted.blockedUntil == Sample.now.adding(seconds: 901))
    }

    private func count(_ budget: AttemptBudget, after seconds: Int64) -> AttemptBudget {
        AttemptBudget.counting(
            budget, lane: .device("7|x"), limits: Sample.signIn,
            now: Sample.now.adding(seconds: seconds))
    }

    /// Seconds to wait after the last of so many misses at one instant.
    private func waited(_ lane: AttemptLane, misses: Int64) -> Int64 {
        let before = AttemptBudget(
            windowFrom: Sample.now, misses: misses - 1, blockedUntil: Sample.now)
        let counted = AttemptBudget.counting(
            misses == 1 ? nil : before, lane: lane, limits: Sample.signIn, now: Sample.now)
        #expect(counted.misses == misses)
        return counted.blockedUntil.seconds(since: Sample.now)
    }
}
