import Billing
import Operations
import Rules
import Testing

/// A contract's end comes, moves and goes away with the feed.
struct ContractEndTests {
    @Test func `a contract is served until its last midnight`() async throws {
        let open = try await OpenDoor.withAnna()
        _ = try await open.feed(FeedLine(until: "2026-11-24"))
        open.wait(days: 1, seconds: 12 * 3_600 - 1)
        #expect(try open.holder() != nil)
        open.wait(seconds: 1)
        #expect(try open.holder() == nil)
    }

    @Test(arguments: [nil, "2027-06-01"])
    func `a contract whose end moved away is served on`(until: String?) async throws {
        let open = try await OpenDoor.withAnna()
        _ = try await open.feed(FeedLine(until: "2026-11-24"))
        open.wait(seconds: 60)
        _ = try await open.feed(FeedLine(until: until))
        open.wait(days: 10)
        #expect(try open.holder() != nil)
    }

    @Test func `a number given on later does not lengthen the contract that had it`() async throws {
        let open = try await OpenDoor.withAnna()
        _ = try await open.feed(FeedLine(until: "2026-12-01"))
        open.wait(seconds: 60)
        _ = try await open.feed(
            FeedLine(account: 100_000_000_002, from: "2027-03-01", imsi: "257020000000009"))
        open.wait(days: 8)
        #expect(try open.holder()?.account == OpenDoor.account)
        open.wait(days: 1)
        #expect(try open.holder() == nil)
    }

    @Test func `an end that came nearer holds`() async throws {
        let open = try await OpenDoor.withAnna()
        _ = try await open.feed(FeedLine(until: "2027-06-01"))
        open.wait(seconds: 60)
        _ = try await open.feed(FeedLine(until: "2026-11-24"))
        open.wait(days: 2)
        #expect(try open.holder() == nil)
    }

    @Test func `an end that is known beforehand closes no session before it`() async throws {
        let open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let token = SignInLink.token(for: number, open.door.effects)
        let answer = try await open.door.perform(RedeemLink(token: token), by: open.caller)
        guard case .done(let signedIn) = answer else {
            Issue.record("signed in")
            return
        }
        _ = try await open.feed(FeedLine(until: "2027-06-01"))
        #expect(try open.door.session(signedIn.cookie, by: open.caller) != nil)
        _ = try await open.feed(FeedLine(until: "2026-11-22"))
        #expect(try open.door.session(signedIn.cookie, by: open.caller) == nil)
    }

    @Test func `a number's new holder reads none of the old one's notices`() async throws {
        let open = try await OpenDoor.withAnna()
        let boris = FeedLine(
            number: "375297001002", account: 100_000_000_002, imsi: "257020000000002")
        _ = try await open.feed(boris)
        let number = try #require(PhoneNumber(e164: "375297001002"))
        _ = try await open.door.setPassword("boris-2026", of: number, by: open.caller)
        for notice in try open.door.waitingNotices() {
            try await open.door.recordDelivery(of: notice)
        }
        #expect(try open.door.deliveredNotices(to: number, by: open.caller).count == 1)
        var closed = boris
        closed.until = "2026-11-23"
        _ = try await open.feed(closed)
        open.wait(days: 1)
        _ = try await open.feed(FeedLine(number: "375297001002"))
        #expect(try open.holder("375297001002")?.account == OpenDoor.account)
        #expect(try open.door.deliveredNotices(to: number, by: open.caller).isEmpty)
    }
}
