import Billing
import Rules
import Testing

/// Guessing goes on as fast as it is let; the subscriber hears of it.
struct SignInLockTests {
    @Test func `the eleventh miss locks, and the lock is told once`() throws {
        let told = try attack(.number(try Sample.number()), attempts: 14)
        #expect(told.map(\.attempt) == [11])
        #expect(told.first?.wait == 320)
    }

    @Test func `an attack that goes on is told again by every tenth miss`() throws {
        let told = try attack(.number(try Sample.number()), attempts: 40)
        #expect(told.map(\.attempt) == [11, 20, 30, 40])
    }

    @Test func `guesses from a known browser are told too, an address's crowd is not`() throws {
        #expect(try attack(.device("7"), attempts: 20).map(\.attempt) == [11, 20])
        #expect(try attack(.address("192.0.2.7"), attempts: 80).isEmpty)
    }

    @Test func `where the first delay is a lock already, it is told at once and once`() throws {
        let limits = SignInLimits(
            windowMinutes: 600, freePerNumber: 0, firstDelaySeconds: 300, longestDelaySeconds: 900,
            lockSeconds: 300, perAddress: 60, perNetwork: 60, perPrefix: 60, global: 60,
            pictureLetters: 5, pictureSeconds: 120)
        let told = try attack(.number(try Sample.number()), attempts: 5, limits)
        #expect(told.map(\.attempt) == [1])
    }

    /// Attempts each at the first allowed instant, every one a miss → those that were told.
    private func attack(
        _ lane: AttemptLane, attempts: Int, _ limits: SignInLimits = Sample.signIn
    ) throws -> [(attempt: Int, wait: Int64)] {
        var budgets: [AttemptLane: AttemptBudget] = [:]
        var now = Sample.now
        var told: [(attempt: Int, wait: Int64)] = []
        for attempt in 1...attempts {
            now = max(now, budgets[lane]?.blockedUntil ?? now)
            let decision = try SignInAttempt.decide(
                SignInAttempt.Facts(
                    proof: .right, budgets: budgets, lanes: [lane], limits: limits, now: now))
            if let until = decision.lockedUntil {
                told.append((attempt, until.seconds(since: now)))
            }
            budgets = decision.counted
        }
        return told
    }
}
