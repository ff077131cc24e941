import Billing
import Rules
import Testing

struct DeviceRefreshingTests {
    private static let limits = DeviceLimits(idleDays: 60, graceSeconds: 60)
    private static let idle: Int64 = 60 * 86_400

    /// The device is at generation 5 since so many seconds.
    private func facts(
        _ generation: Int64, after seconds: Int64, closedAt: Instant? = nil, isKnown: Bool = true
    ) -> DeviceRefreshing.Facts {
        let device = DeviceRefreshing.Stored(
            id: 1, subscription: 7, generation: 5,
            rotatedAt: Sample.now.adding(seconds: -seconds), closedAt: closedAt)
        return DeviceRefreshing.Facts(
            device: isKnown ? device : nil, generation: generation, limits: Self.limits,
            now: Sample.now)
    }

    @Test(arguments: [0, 59, 60, idle - 1])
    func `the newest token brings the next one`(seconds: Int64) throws {
        let decision = try DeviceRefreshing.decide(facts(5, after: seconds))
        #expect(decision.generation == 6)
        #expect(decision.rotatedAt == Sample.now)
    }

    @Test(arguments: [0, 59])
    func `after a lost answer the token before brings the same successor`(seconds: Int64) throws {
        let facts = facts(4, after: seconds)
        let decision = try DeviceRefreshing.decide(facts)
        #expect(decision.generation == 5)
        #expect(decision.rotatedAt == facts.device?.rotatedAt)
    }

    @Test(arguments: [(4, 60), (3, 0), (3, 59), (1, 1_000)] as [(Int64, Int64)])
    func `an older token is a replay`(generation: Int64, seconds: Int64) {
        let facts = facts(generation, after: seconds)
        #expect(throws: Refusal.sessionEnded) { try DeviceRefreshing.decide(facts) }
        #expect(DeviceRefreshing.isReplay(facts))
    }

    @Test func `what has ended is refused and is no replay`() {
        for facts in [
            facts(5, after: Self.idle), facts(3, after: Self.idle),
            facts(5, after: 0, closedAt: Sample.now), facts(3, after: 0, closedAt: Sample.now),
            facts(5, after: 0, isKnown: false), facts(6, after: 0),
        ] {
            #expect(throws: Refusal.sessionEnded) { try DeviceRefreshing.decide(facts) }
            #expect(!DeviceRefreshing.isReplay(facts))
        }
        let open = facts(5, after: 0, closedAt: Sample.now.adding(seconds: 1))
        #expect(throws: Never.self) { try DeviceRefreshing.decide(open) }
    }
}
