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

    /// The lanes of many let through at the rate of their budget, however many misses they have.
    @Test(
        arguments: [
            (AttemptLane.address("192.0.2.7"), 60, 15_000_000),
            (.network("192.0.2.0/24"), 2_000, 450_000), (.prefix("37529123"), 300, 3_000_000),
            (.everyone, 3_000, 300_000), (.app("192.0.2.7"), 60, 15_000_000),
            (.appNetwork("192.0.2.0/24"), 400, 2_250_000), (.apps, 600, 1_500_000),
        ] as [(AttemptLane, Int64, Int64)])
    func `what many share is slowed and never locked`(
        lane: AttemptLane, free: Int64, microseconds: Int64
    ) {
        #expect(waited(lane, misses: free) == 0)
        for misses in [free + 1, free + 1_000] {
            let until = Instant(microseconds: Sample.now.microseconds + microseconds)
            #expect(counted(lane, misses: misses).blockedUntil == until)
        }
    }

    @Test func `a window of many begins anew after fifteen minutes`() {
        let old = AttemptBudget(windowFrom: Sample.now, misses: 11, blockedUntil: Sample.now)
        let inside = count(old, after: 899, lane: .everyone)
        #expect(inside.misses == 12)
        #expect(inside.windowFrom == Sample.now)
        let outside = count(old, after: 900, lane: .everyone)
        #expect(outside.misses == 1)
        #expect(outside.windowFrom == Sample.now.adding(seconds: 900))
        #expect(outside.blockedUntil <= Sample.now.adding(seconds: 900))
    }

    @Test func `patience buys no guesses: a number's misses are not forgotten by time`() {
        let old = AttemptBudget(windowFrom: Sample.now, misses: 11, blockedUntil: Sample.now)
        let later = count(old, after: 86_400)
        #expect(later.misses == 12)
        #expect(later.blockedUntil == Sample.now.adding(seconds: 86_400 + 640))
    }

    @Test func `an endless count does not overflow`() throws {
        let many = AttemptBudget(
            windowFrom: Sample.now, misses: .max - 1, blockedUntil: Sample.now)
        let counted = count(many, after: 1)
        #expect(counted.misses == .max)
        #expect(counted.blockedUntil == Sample.now.adding(seconds: 901))
    }

    private func count(
        _ budget: AttemptBudget, after seconds: Int64, lane: AttemptLane = .device("7|x")
    ) -> AttemptBudget {
        AttemptBudget.counting(
            budget, lane: lane, limits: Sample.signIn,
            now: Sample.now.adding(seconds: seconds))
    }

    /// Seconds to wait after the last of so many misses at one instant.
    private func waited(_ lane: AttemptLane, misses: Int64) -> Int64 {
        counted(lane, misses: misses).blockedUntil.seconds(since: Sample.now)
    }

    private func counted(_ lane: AttemptLane, misses: Int64) -> AttemptBudget {
        let before = AttemptBudget(
            windowFrom: Sample.now, misses: misses - 1, blockedUntil: Sample.now)
        let counted = AttemptBudget.counting(
            misses == 1 ? nil : before, lane: lane, limits: Sample.signIn, now: Sample.now)
        #expect(counted.misses == misses)
        return counted
    }
}
