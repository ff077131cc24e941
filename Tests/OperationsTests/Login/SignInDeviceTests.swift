import Billing
import Operations
import Rules
import Store
import Testing

struct SignInDeviceTests {
    @Test func `an app signs in and reads with its access token for a quarter of an hour`()
        async throws
    {
        let app = try await SigningApp()
        let tokens = try await app.signIn()
        #expect(tokens.accessExpires == app.open.now.adding(seconds: 900))
        #expect(tokens.refreshExpires == app.open.now.adding(seconds: 60 * 86_400))
        let session = try #require(try app.session(tokens))
        #expect(session.subscriber.number == app.number)
        #expect(session.device == tokens.device)
        #expect(try app.door.home(of: session, by: app.caller).sessions == 1)
        #expect(try app.archived().first == "sign_in")
        app.open.wait(seconds: 899)
        #expect(try app.session(tokens) != nil)
        app.open.wait(seconds: 1)
        #expect(try app.session(tokens) == nil)
    }

    @Test func `a token is good for its own use only`() async throws {
        let app = try await SigningApp()
        let tokens = try await app.signIn()
        for token in [tokens.refresh, "", "x", String(repeating: "A", count: 106)] {
            #expect(try app.door.deviceSession(token, by: app.caller) == nil)
        }
        #expect(try await app.refresh(tokens.access).refusal == .sessionEnded)
        #expect(try app.session(tokens) != nil)
    }

    @Test func `unknown number, wrong password and closed contract are one answer`() async throws {
        let app = try await SigningApp()
        #expect(try await app.answer("anna-2027").refusal == .wrongCredentials)
        let unknown = try await app.answer("anna-2026", number: "375297777777")
        #expect(unknown.refusal == .wrongCredentials)
        var closed = FeedLine()
        closed.until = "2026-11-21"
        _ = try await app.open.feed(closed)
        #expect(try await app.answer("anna-2026").refusal == .wrongCredentials)
    }

    @Test func `misses in an app delay strangers of the number in the portal too`() async throws {
        let app = try await SigningApp()
        for _ in 0..<5 {
            #expect(try await app.answer("wrong").refusal == .wrongCredentials)
        }
        #expect(
            try await app.answer("anna-2026").refusal == .tooManyAttempts(retryAfterSeconds: 6))
        app.open.wait(seconds: 6)
        #expect(try await app.answer("anna-2026").outcome != nil)
        #expect(try await app.answer("wrong").refusal == .wrongCredentials)
    }

    @Test func `whom we were too busy to check keeps the misses that he had, and no more`()
        async throws
    {
        let busy = SlowWork(threads: 1, longestQueue: 0)
        let open = try await OpenDoor.withAnna(work: busy)
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let lanes = AttemptLane.ofApp(number: number, caller: open.caller)
        let four = AttemptBudget(windowFrom: open.now, misses: 4, blockedUntil: open.now)
        let before = Dictionary(uniqueKeysWithValues: lanes.map { ($0, four) })
        try await open.door.database.write { try $0.store(before) }
        let name = try #require(DeviceName("x"))
        for _ in 0..<3 {
            await #expect(throws: SlowWork.Busy.self) {
                try await open.door.signInDevice(
                    number: number, password: "guess", device: name, by: open.caller)
            }
            #expect(try open.door.database.read { try $0.budgets(lanes) } == before)
        }
    }

    @Test func `an address that guesses in many numbers waits; the portal does not`() async throws {
        let app = try await SigningApp()
        for index in 0..<60 {
            let number = "3752977700\(index + 10)"
            #expect(try await app.answer("x", number: number).refusal == .wrongCredentials)
        }
        #expect(try await app.answer("x").refusal == .wrongCredentials)
        guard case .tooManyAttempts = try await app.answer("anna-2026").refusal else {
            Issue.record("delayed")
            return
        }
        let budgets = try app.door.database.read {
            try $0.budgets(
                AttemptLane.of(number: nil, known: nil, caller: app.caller))
        }
        #expect(budgets.isEmpty)
    }

    @Test func `a new password and the end of the contract end the apps`() async throws {
        let app = try await SigningApp()
        let before = try await app.signIn()
        _ = try await app.door.setPassword("anna-2027", of: app.number, by: app.open.caller)
        #expect(try app.session(before) == nil)
        #expect(try await app.refresh(before.refresh).refusal == .sessionEnded)
        let after = try await app.signIn("anna-2027")
        var closed = FeedLine()
        closed.until = "2026-11-23"
        _ = try await app.open.feed(closed)
        #expect(try app.session(after) != nil)
        app.open.wait(days: 2)
        #expect(try await app.refresh(after.refresh).refusal == .sessionEnded)
    }

    @Test func `the twenty-first device ends the one used least`() async throws {
        let app = try await SigningApp()
        let first = try await app.signIn()
        for _ in 0..<19 {
            app.open.wait(seconds: 1)
            _ = try await app.signIn()
        }
        #expect(try app.session(first) != nil)
        app.open.wait(seconds: 1)
        let last = try await app.signIn()
        #expect(try app.session(first) == nil)
        #expect(try app.devices(last).count == 20)
    }
}
