import Billing
import Operations
import Rules
import Store
import Testing

struct RefreshDeviceTests {
    @Test func `each refresh brings a new pair of the same device`() async throws {
        let app = try await SigningApp()
        var tokens = try await app.signIn()
        let first = tokens
        for _ in 0..<5 {
            app.open.wait(days: 59)
            tokens = try #require(try await app.refresh(tokens.refresh).outcome)
            #expect(tokens.device == first.device)
            #expect(try app.session(tokens)?.device == first.device)
        }
        app.open.wait(days: 60)
        #expect(try await app.refresh(tokens.refresh).refusal == .sessionEnded)
    }

    @Test func `a lost answer is asked for again within a minute`() async throws {
        let app = try await SigningApp()
        let first = try await app.signIn()
        _ = try await app.refresh(first.refresh)
        app.open.wait(seconds: 59)
        let again = try #require(try await app.refresh(first.refresh).outcome)
        #expect(try app.session(again) != nil)
        #expect(try await app.refresh(again.refresh).outcome != nil)
    }

    @Test func `a token that was replaced a minute ago ends the device for both holders`()
        async throws
    {
        let app = try await SigningApp()
        let first = try await app.signIn()
        let second = try #require(try await app.refresh(first.refresh).outcome)
        app.open.wait(seconds: 60)
        #expect(try await app.refresh(first.refresh).refusal == .sessionEnded)
        #expect(try app.session(second) == nil)
        #expect(try await app.refresh(second.refresh).refusal == .sessionEnded)
        #expect(try app.archived().first == "refresh_device session-ended")
    }

    @Test func `once the successor was used, there is no grace`() async throws {
        let app = try await SigningApp()
        let first = try await app.signIn()
        let second = try #require(try await app.refresh(first.refresh).outcome)
        let third = try #require(try await app.refresh(second.refresh).outcome)
        #expect(try await app.refresh(first.refresh).refusal == .sessionEnded)
        #expect(try app.session(third) == nil)
    }

    @Test func `a replay ends one device and not the others`() async throws {
        let app = try await SigningApp()
        let (first, other) = (try await app.signIn(), try await app.signIn())
        _ = try await app.refresh(first.refresh)
        app.open.wait(seconds: 60)
        _ = try await app.refresh(first.refresh)
        #expect(try app.devices(other).map(\.id) == [other.device])
    }

    @Test func `many refreshes at once with one token agree on its successor`() async throws {
        let app = try await SigningApp()
        let first = try await app.signIn()
        let pairs = try await withThrowingTaskGroup(of: DeviceTokens?.self) { group in
            for _ in 0..<200 {
                group.addTask { try await app.refresh(first.refresh).outcome }
            }
            return try await group.reduce(into: []) { $0.append($1) }.compactMap { $0 }
        }
        #expect(pairs.count == 200)
        #expect(try pairs.allSatisfy { try app.session($0) != nil })
        let last = try #require(pairs.last)
        #expect(try await app.refresh(last.refresh).outcome != nil)
    }

    @Test func `garbage is refused and leaves no trace`() async throws {
        let app = try await SigningApp()
        let before = try app.archived()
        for token in ["", "x", String(repeating: "x", count: 5_000)] {
            #expect(try await app.refresh(token).refusal == .sessionEnded)
        }
        #expect(try app.archived() == before)
    }

    @Test func `the sweep ends devices that nobody refreshed`() async throws {
        let app = try await SigningApp()
        _ = try await app.signIn()
        app.open.wait(days: 60)
        try await app.door.sweep()
        #expect(try count(app) == 1)
        app.open.wait(seconds: 1)
        try await app.door.sweep()
        #expect(try count(app) == 0)
    }

    private func count(_ app: SigningApp) throws -> Int64? {
        try app.door.database.read {
            try $0.first("SELECT count(*) FROM devices") { $0.integer(0) }
        }
    }
}
