import Billing
import Rules
import Testing

struct SessionLifeTests {
    private static let limits = SessionLimits(idleMinutes: 15, absoluteHours: 12)
    private static let start = Sample.now

    /// Seconds after sign-in: last use, now.
    @Test(
        arguments: [
            (0, 0, true), (0, 899, true), (0, 900, false), (100, 999, true), (100, 1_000, false),
            (43_199, 43_199, true), (43_199, 43_200, false), (42_500, 43_199, true),
        ] as [(Int64, Int64, Bool)])
    func `a session ends when idle and after twelve hours`(
        used: Int64, now: Int64, isAlive: Bool
    ) {
        let life = SessionLife(
            createdAt: Self.start, usedAt: Self.start.adding(seconds: used))
        #expect(life.isAlive(Self.limits, now: Self.start.adding(seconds: now)) == isAlive)
    }

    @Test func `a session lives to the last microsecond`() {
        let life = SessionLife(createdAt: Self.start, usedAt: Self.start)
        let end = Self.start.adding(seconds: 900)
        #expect(life.isAlive(Self.limits, now: Instant(microseconds: end.microseconds - 1)))
        #expect(!life.isAlive(Self.limits, now: end))
    }

    @Test(
        arguments: [(0, false), (59, false), (60, true), (61, true), (-5, false)] as [(Int64, Bool)]
    )
    func `use is stored at most once a minute`(seconds: Int64, isWorth: Bool) {
        let life = SessionLife(createdAt: Self.start, usedAt: Self.start)
        #expect(life.isWorthTouching(now: Self.start.adding(seconds: seconds)) == isWorth)
    }
}
