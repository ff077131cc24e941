import Billing
import Rules
import Testing

struct CodeCheckingTests {
    private func facts(
        _ code: CodeChecking.Stored?, isRight: Bool = true,
        budgets: [AttemptLane: AttemptBudget] = [:]
    ) -> CodeChecking.Facts {
        CodeChecking.Facts(
            code: code, isRight: isRight,
            attempt: SignInAttempt.Facts(
                proof: .right, budgets: budgets, lanes: [.app("::1"), .apps],
                limits: Sample.signIn, now: Sample.now))
    }

    private func code(
        subscription: Int64? = 7, seconds: Int64 = 1, tries: Int64 = 3, isUsed: Bool = false
    ) -> CodeChecking.Stored {
        CodeChecking.Stored(
            seed: 1, subscription: subscription, expiresAt: Sample.now.adding(seconds: seconds),
            triesLeft: tries, isUsed: isUsed)
    }

    @Test func `the right digits are right while the code holds`() throws {
        #expect(try CodeChecking.decide(facts(code(tries: 1))) == code(tries: 1))
        #expect(try CodeChecking.decide(facts(code(isUsed: true))).isUsed)
    }

    @Test func `a code that is old, dead or none is expired, right or wrong`() {
        for stored in [nil, code(seconds: 0), code(tries: 0)] {
            for isRight in [true, false] {
                #expect(throws: Refusal.codeExpired) {
                    try CodeChecking.decide(facts(stored, isRight: isRight))
                }
            }
        }
    }

    @Test(arguments: [3, 2, 1] as [Int64])
    func `wrong digits leave one try less, whoever has the number`(tries: Int64) {
        for stored in [code(tries: tries), code(subscription: nil, tries: tries)] {
            #expect(throws: Refusal.wrongCode(triesLeft: tries - 1)) {
                try CodeChecking.decide(facts(stored, isRight: false))
            }
        }
    }

    @Test func `no digits are right for a number that got no SMS`() {
        #expect(throws: Refusal.wrongCode(triesLeft: 2)) {
            try CodeChecking.decide(facts(code(subscription: nil)))
        }
    }

    @Test func `an address that guessed too much waits`() {
        let waiting = AttemptBudget(
            windowFrom: Sample.now, misses: 60, blockedUntil: Sample.now.adding(seconds: 4))
        #expect(throws: Refusal.tooManyAttempts(retryAfterSeconds: 5)) {
            try CodeChecking.decide(facts(code(), budgets: [.app("::1"): waiting]))
        }
    }

    @Test func `a wrong code is a miss of the address and of all apps`() {
        let missed = CodeChecking.missed(facts(code(), isRight: false))
        #expect(missed.mapValues(\.misses) == [.app("::1"): 1, .apps: 1])
    }
}
