import Billing
import Operations
import Rules
import Testing

struct LoadSubscribersTests {
    @Test func `an equal line is passed over, whatever it says`() async throws {
        let lines = [
            FeedLine(), FeedLine(until: "2026-12-31"), FeedLine(until: "2026-11-22"),
            FeedLine(until: "2026-06-01"),
        ]
        for line in lines {
            let open = try OpenDoor()
            guard case .connected = try await open.feed(line) else {
                Issue.record("connected")
                continue
            }
            let again = try await open.feed(line)
            guard case .unchanged = again else {
                Issue.record("\(again) for the same line with the end \(line.until ?? "-")")
                continue
            }
        }
    }

    @Test func `an opening balance counts once`() async throws {
        let open = try OpenDoor()
        _ = try await open.feed(FeedLine(opening: 100_000))
        _ = try await open.feed(FeedLine(opening: 500_000))
        #expect(try open.balance() == Money(units: 100_000))
        #expect(try open.damage() == nil)
    }

    @Test func `a check says what it would do and does nothing`() async throws {
        let open = try OpenDoor()
        guard case .connected = try await open.feed(FeedLine(opening: 100), isCheck: true) else {
            Issue.record("connected")
            return
        }
        #expect(try open.holder() == nil)
        #expect(try open.balance() == .zero)
    }

    @Test func `a number change keeps the subscription and its password`() async throws {
        let open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        _ = try await open.door.setPassword("anna-2026", of: number, by: open.caller)
        let before = try #require(try open.holder())
        open.wait(seconds: 60)
        guard case .changed = try await open.feed(FeedLine(number: "375295007777")) else {
            Issue.record("changed")
            return
        }
        #expect(try open.holder() == nil)
        let after = try #require(try open.holder("375295007777"))
        #expect(after.subscription == before.subscription)
        #expect(after.credentials == before.credentials)
        guard case .unchanged = try await open.feed(FeedLine(number: "375295007777")) else {
            Issue.record("unchanged")
            return
        }
    }

    @Test func `a re-issued number is a new subscription without a password`() async throws {
        let open = try await OpenDoor.withAnna()
        let number = try #require(PhoneNumber(e164: "375295001001"))
        _ = try await open.door.setPassword("anna-2026", of: number, by: open.caller)
        let old = try #require(try open.holder())
        let line = FeedLine(account: 100_000_000_002, from: "2026-11-22", imsi: "257020000000000")
        guard case .connected = try await open.feed(line) else {
            Issue.record("connected")
            return
        }
        let new = try #require(try open.holder())
        #expect(new.subscription != old.subscription)
        #expect(new.credentials == nil)
        guard case .rejected = try await open.feed(FeedLine()) else {
            Issue.record("the old contract is older than the number's")
            return
        }
    }
}
