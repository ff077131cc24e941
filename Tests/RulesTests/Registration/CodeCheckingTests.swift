import Billing
import Rules
import Testing

struct CodeCheckingTests {
    private func facts(
        _ code: CodeChecking.Stored?, seed: Int64? = 1, isRight: Bool = true,
        budgets: [AttemptLane: AttemptBudget] = [:]
    ) throws -> CodeChecking.Facts {
        CodeChecking.Facts(
            code: code, seed: seed, holder: try Sample.holder(), isRight: isRight,
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
        let decision = try CodeChecking.decide(facts(code(tries: 1)))
        #expect(decision.code == code(tries: 1))
        #expect(try decision.holder == Sample.holder())
        #expect(try CodeChecking.decide(facts(code(isUsed: true))).code.isUsed)
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

    @Test(arguments: [nil, 0, 2] as [Int64?])
    func `a ticket of another code or of none has expired, whatever the digits`(seed: Int64?) {
        for isRight in [true, false] {
            #expect(throws: Refusal.codeExpired) {
                try CodeChecking.decide(facts(code(), seed: seed, isRight: isRight))
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

    @Test(arguments: [nil, 6] as [Int64?])
    func `no digits are right for a number that got no SMS, nor for its next holder`(
        subscription: Int64?
    ) {
        for isUsed in [false, true] {
            #expect(throws: Refusal.wrongCode(triesLeft: 2)) {
                try CodeChecking.decide(
                    facts(code(subscription: subscription, isUsed: isUsed)))
            }
        }
    }

    @Test func `an address that guessed too much waits`() {
        let waiting = AttemptBudget(
            windowFrom: Sample.now, misses: 60, blockedUntil: Sample.now.adding(seconds: 4))
        #expect(throws: Refusal.tooManyAttempts(retryAfterSeconds: 5)) {
            try CodeChecking.decide(facts(code(), budgets: [.app("::1"): waiting]))
        }
    }

    @Test func `a wrong code is a miss of the address and of all apps`() throws {
        let missed = CodeChecking.missed(try facts(code(), isRight: false))
        #expect(missed.mapValues(\.misses) == [.app("::1"): 1, .apps: 1])
    }
}
