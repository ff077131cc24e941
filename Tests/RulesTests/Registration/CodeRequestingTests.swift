import Billing
import Rules
import Testing

struct CodeRequestingTests {
    private static let limits = CodeLimits(
        seconds: 300, tries: 3, resendSeconds: 60, windowHours: 24, perNumber: 5, perAddress: 100,
        perNetwork: 700, global: 5_000)
    private static let caller = Caller(
        channel: .api, address: "192.0.2.7", network: "192.0.2.0/24")

    private func decide(
        _ holder: NumberHolder?, _ budgets: [CodeLane: AttemptBudget] = [:],
        now: Instant = Sample.now
    ) throws -> CodeRequesting.Decision {
        try CodeRequesting.decide(
            CodeRequesting.Facts(
                holder: holder, budgets: budgets,
                lanes: CodeLane.of(try Sample.number(), Self.caller), limits: Self.limits,
                simChangeHours: 72, now: now))
    }

    @Test func `whoever has the number, the answer is the same`() throws {
        let holders: [NumberHolder?] = [
            try Sample.holder(), try Sample.holder(version: nil), nil,
            try Sample.holder(closedAt: Sample.now), try Sample.holder(simChangedAt: Sample.now),
        ]
        let requests = try holders.map { try decide($0).request }
        #expect(Set(requests).count == 1)
        #expect(requests.first?.expiresAt == Sample.now.adding(seconds: 300))
        #expect(requests.first?.resendAt == Sample.now.adding(seconds: 60))
    }

    @Test func `only a served number gets a code`() throws {
        let holder = try Sample.holder()
        #expect(try decide(holder).message == .code(holder))
        #expect(try decide(nil).message == .nothing)
        #expect(try decide(Sample.holder(closedAt: Sample.now)).message == .nothing)
        let open = try Sample.holder(closedAt: Sample.now.adding(seconds: 1))
        #expect(try decide(open).message == .code(open))
    }

    @Test func `after a change of the SIM card the SMS says when it is possible`() throws {
        let changed = Sample.now.adding(seconds: -72 * 3_600)
        let settled = try Sample.holder(simChangedAt: changed)
        #expect(try decide(settled).message == .code(settled))
        let fresh = try Sample.holder(simChangedAt: changed.adding(seconds: 1))
        #expect(
            try decide(fresh).message == .barred(fresh, until: Sample.now.adding(seconds: 1)))
    }

    @Test func `a number waits a minute, and after five codes until its day is over`() throws {
        let lane = CodeLane.number(try Sample.number())
        var budgets: [CodeLane: AttemptBudget] = [:]
        var now = Sample.now
        for _ in 0..<4 {
            budgets = try decide(nil, budgets, now: now).counted
            #expect(budgets[lane]?.blockedUntil == now.adding(seconds: 60))
            let early = now.adding(seconds: 59)
            #expect(throws: Refusal.codeTooSoon(retryAfterSeconds: 2)) {
                try decide(nil, budgets, now: early)
            }
            now = now.adding(seconds: 60)
        }
        budgets = try decide(nil, budgets, now: now).counted
        let nextDay = Sample.now.adding(seconds: 86_400)
        #expect(budgets[lane]?.blockedUntil == nextDay)
        #expect(throws: Refusal.codeTooSoon(retryAfterSeconds: 2)) {
            try decide(nil, budgets, now: nextDay.adding(seconds: -1))
        }
        #expect(try decide(nil, budgets, now: nextDay).counted[lane]?.misses == 1)
    }

    @Test(arguments: [
        (CodeLane.address("192.0.2.7"), 100, 864), (.network("192.0.2.0/24"), 700, 123),
        (.everyone, 5_000, 17),
    ])
    func `the many are slowed past their budget and not shut out`(
        lane: CodeLane, most: Int64, wait: Int64
    ) throws {
        func counted(_ asked: Int64) throws -> AttemptBudget? {
            let before = AttemptBudget(
                windowFrom: Sample.now, misses: asked, blockedUntil: Sample.now)
            return try decide(nil, [lane: before]).counted[lane]
        }
        #expect(try counted(most - 2)?.blockedUntil == Sample.now)
        let full = try #require(try counted(most - 1))
        #expect(full.blockedUntil == Sample.now.adding(seconds: wait))
        #expect(throws: Refusal.tooManyRequests(retryAfterSeconds: wait + 1)) {
            try decide(nil, [lane: full])
        }
        #expect(throws: Never.self) {
            try decide(nil, [lane: full], now: Sample.now.adding(seconds: wait))
        }
    }
}
