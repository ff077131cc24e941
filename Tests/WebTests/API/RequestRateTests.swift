import Billing
import Testing
import Web

struct RequestRateTests {
    private static let start = Instant(seconds: 1_795_000_000)

    @Test func `the last request of a minute is let in, one more is told how long to wait`() {
        let rate = RequestRate()
        let standings = (1...61).map { _ in rate.take("anna", limit: 60, now: Self.start) }
        #expect(standings.filter(\.isAllowed).count == 60)
        #expect(standings[0].remaining == 59)
        #expect(standings[59].remaining == 0)
        #expect(standings[59].resetSeconds == 60)
        #expect(!standings[60].isAllowed)
        #expect(standings[60].waitSeconds == 1)
    }

    @Test(arguments: [(999_999, false), (1_000_000, true)] as [(Int64, Bool)])
    func `whoever waits as long as he is told is let in`(microseconds: Int64, isAllowed: Bool) {
        let rate = RequestRate()
        for _ in 1...60 { _ = rate.take("anna", limit: 60, now: Self.start) }
        let later = Instant(microseconds: Self.start.microseconds + microseconds)
        #expect(rate.take("anna", limit: 60, now: later).isAllowed == isAllowed)
    }

    @Test func `being refused costs nothing`() {
        let rate = RequestRate()
        for _ in 1...500 { _ = rate.take("anna", limit: 60, now: Self.start) }
        #expect(rate.take("anna", limit: 60, now: Self.start.adding(seconds: 1)).isAllowed)
    }

    @Test func `a minute later the bucket is full again`() {
        let rate = RequestRate()
        for _ in 1...60 { _ = rate.take("anna", limit: 60, now: Self.start) }
        let standing = rate.take("anna", limit: 60, now: Self.start.adding(seconds: 60))
        #expect(standing.remaining == 59)
        #expect(standing.resetSeconds == 1)
    }

    @Test func `one client does not use up another's requests`() {
        let rate = RequestRate()
        for _ in 1...60 { _ = rate.take("anna", limit: 60, now: Self.start) }
        #expect(rate.take("boris", limit: 60, now: Self.start).remaining == 59)
    }

    @Test func `a crowd beyond the room shares one bucket, and the room is given back`() {
        let rate = RequestRate(mostClients: 2)
        for client in ["a", "b"] { _ = rate.take(client, limit: 2, now: Self.start) }
        #expect(rate.take("c", limit: 2, now: Self.start).remaining == 1)
        #expect(rate.take("d", limit: 2, now: Self.start).remaining == 0)
        #expect(!rate.take("e", limit: 2, now: Self.start).isAllowed)
        let later = Self.start.adding(seconds: 120)
        #expect(rate.take("e", limit: 2, now: later).remaining == 1)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.8", false), ("2001:db8::1", "2001:db8:0:0:ffff::1", true),
        ("2001:db8::1", "2001:db8:0:1::1", false), ("::ffff:192.0.2.7", "192.0.2.7", true),
    ])
    func `a stranger is an IPv4 address or a /64`(one: String, other: String, isSame: Bool) {
        #expect((ClientAddress.host(of: one) == ClientAddress.host(of: other)) == isSame)
    }
}
