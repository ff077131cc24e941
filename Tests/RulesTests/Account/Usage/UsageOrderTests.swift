import Billing
import Rules
import Testing

/// Whose records a load rates after whose.
struct UsageOrderTests {
    private static let noon = Sample.now

    /// A number that was given back and a new one are one subscription, whose bundles are used in
    /// the order of time.
    @Test func `a subscription's records go by start and id, whatever its number was`() throws {
        let (old, new, other) = (
            try number("375291000009"), try number("375291000001"), try number("375291000005")
        )
        let change = Self.noon.adding(seconds: 60)
        let holders = [
            old: [held(7, account: 1, until: change)], new: [held(7, account: 1, from: change)],
            other: [held(3, account: 2)],
        ]
        let arrivals = [
            arrival("e", new, second: 90), arrival("d", other, second: 5),
            arrival("c", old, second: 30), arrival("b", old, second: 30),
            arrival("a", old, second: 40),
        ]
        let order = UsageOrder(of: arrivals, holders: holders)
        #expect(order.places.map { arrivals[$0].record.id } == ["b", "c", "a", "e", "d"])
    }

    @Test(arguments: [1, 2, 3, 4, 100])
    func `a part has all records of its subscriptions`(size: Int) throws {
        let numbers = try (0..<4).map { try number("37529100000\($0)") }
        let holders = Dictionary(
            uniqueKeysWithValues: numbers.enumerated().map {
                ($1, [held(Int64($0), account: 9 - Int64($0))])
            })
        let arrivals = (0..<14).map { place in
            arrival("r-\(place)", numbers[place % 4], second: Int64(place))
        }
        let order = UsageOrder(of: arrivals, holders: holders)
        let parts = order.parts(of: size)
        #expect(parts.flatMap { $0 } == order.places)
        let owners = parts.map { Set($0.map { arrivals[$0].record.subscriber }) }
        #expect(owners.map(\.count).reduce(0, +) == 4, "one of them is in two parts")
        #expect(parts.dropLast().allSatisfy { $0.count >= size })
    }

    @Test func `of nothing there is no part`() {
        #expect(UsageOrder(of: [], holders: [:]).parts(of: 5).isEmpty)
    }

    private func number(_ digits: String) throws -> PhoneNumber {
        try #require(PhoneNumber(e164: digits))
    }

    private func held(
        _ subscription: Int64, account: Int64, from: Instant = Instant(microseconds: 0),
        until: Instant? = nil
    ) -> NumberHeld {
        NumberHeld(
            subscription: subscription, account: account, from: from, until: until, closedAt: nil)
    }

    private func arrival(_ id: String, _ number: PhoneNumber, second: Int64) -> UsageArrival {
        UsageArrival(
            record: UsageRecord(
                id: id, kind: .voice, subscriber: number, direction: .outgoing, other: Call.onnet,
                start: Self.noon.adding(seconds: second), seconds: 60, bytes: 0, access: "",
                serving: "home"),
            source: "main")
    }
}
