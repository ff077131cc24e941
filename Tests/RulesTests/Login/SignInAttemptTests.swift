import Billing
import Rules
import Testing

struct SignInAttemptTests {
    private typealias Budgets = [AttemptLane: AttemptBudget]

    @Test(arguments: [
        (SignInAttempt.Proof.wrong, Refusal.wrongLetters), (.stale, .staleLetters),
        (.unapproved, .notApproved), (.staleApproval, .staleApproval),
    ])
    func `what proves no person is refused before the password is looked at`(
        proof: SignInAttempt.Proof, refusal: Refusal
    ) throws {
        #expect(throws: refusal) { try decide([:], proof: proof) }
    }

    @Test func `whoever waits is told so, whatever the proof`() throws {
        let budgets = Budgets(
            uniqueKeysWithValues: try lanes().map { ($0, budget(misses: 99, wait: 99)) })
        let refusal = #expect(throws: Refusal.self) { try decide(budgets, proof: .wrong) }
        #expect(refusal?.code == "too-many-attempts")
    }

    @Test func `the first attempt is counted in every lane`() throws {
        let decision = try decide([:])
        #expect(Set(decision.counted.keys) == Set(try lanes()))
        #expect(decision.counted.values.allSatisfy { $0.misses == 1 })
        #expect(decision.lockedUntil == nil)
    }

    @Test func `whoever waits is refused with the longest wait`() throws {
        let lanes = try lanes()
        let budgets = [lanes[0]: budget(wait: 7), lanes[1]: budget(wait: 40)]
        let refusal = #expect(throws: Refusal.self) { try decide(budgets) }
        guard case .tooManyAttempts(let seconds) = refusal else {
            Issue.record("too many attempts")
            return
        }
        #expect((40...41).contains(seconds))
        _ = try decide(budgets, now: Sample.now.adding(seconds: seconds))
    }

    @Test(arguments: [1, 500_000, 999_999, 1_000_000] as [Int64])
    func `whoever waits as long as he was told is let in`(microseconds: Int64) throws {
        let until = Instant(microseconds: Sample.now.microseconds + microseconds)
        let budgets = [
            AttemptLane.everyone: AttemptBudget(
                windowFrom: Sample.now, misses: 1, blockedUntil: until)
        ]
        let refusal = #expect(throws: Refusal.self) { try decide(budgets) }
        guard case .tooManyAttempts(let seconds) = refusal else { return }
        #expect(seconds >= 1)
        _ = try decide(budgets, now: Sample.now.adding(seconds: seconds))
    }

    @Test func `a wait is over at its very instant`() throws {
        let budgets = [AttemptLane.everyone: budget(wait: 5)]
        _ = try decide(budgets, now: Sample.now.adding(seconds: 5))
    }

    @Test func `a budget of a lane that is not asked for does not matter`() throws {
        _ = try decide([.device("other"): budget(wait: 900)])
    }

    private func decide(
        _ budgets: [AttemptLane: AttemptBudget], proof: SignInAttempt.Proof = .right,
        now: Instant = Sample.now
    ) throws -> SignInAttempt.Decision {
        try SignInAttempt.decide(
            SignInAttempt.Facts(
                proof: proof, budgets: budgets, lanes: try lanes(), limits: Sample.signIn,
                now: now))
    }

    private func lanes() throws -> [AttemptLane] {
        AttemptLane.of(
            number: try Sample.number(), known: nil,
            caller: Caller(channel: .web, address: "192.0.2.7", network: "192.0.2.0/24"))
    }

    private func budget(misses: Int64 = 1, wait: Int64) -> AttemptBudget {
        AttemptBudget(
            windowFrom: Sample.now, misses: misses, blockedUntil: Sample.now.adding(seconds: wait))
    }
}
