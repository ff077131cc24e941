import Billing
import Operations
import Rules
import Testing

struct RevokeDeviceTests {
    @Test func `devices are listed with names, the one used last first`() async throws {
        let app = try await SigningApp()
        let phone = try await app.signIn(name: "Телефон")
        app.open.wait(seconds: 60)
        let tablet = try await app.signIn(name: "Планшет")
        #expect(try app.devices(phone).map(\.name.text) == ["Планшет", "Телефон"])
        app.open.wait(seconds: 60)
        let session = try #require(try app.session(phone))
        #expect(await app.door.touch(session))
        let devices = try app.devices(phone)
        #expect(devices.map(\.id) == [phone.device, tablet.device])
        #expect(devices.map(\.isCurrent) == [true, false])
        #expect(devices.first?.usedAt == app.open.now)
    }

    @Test func `a device that is signed out is out at once`() async throws {
        let app = try await SigningApp()
        let (phone, tablet) = (try await app.signIn(), try await app.signIn())
        let session = try #require(try app.session(phone))
        let answer = try await app.door.revokeDevice(tablet.device, of: session, by: app.caller)
        #expect(answer.outcome != nil)
        #expect(try app.session(tablet) == nil)
        #expect(try await app.refresh(tablet.refresh).refusal == .sessionEnded)
        #expect(try app.session(phone) != nil)
        #expect(try app.archived().first == "revoke_device")
        let again = try await app.door.revokeDevice(tablet.device, of: session, by: app.caller)
        #expect(again.refusal == .deviceUnknown)
    }

    @Test func `a repetition under the same key is done again, another device is not`()
        async throws
    {
        let app = try await SigningApp()
        let (phone, tablet) = (try await app.signIn(), try await app.signIn())
        let session = try #require(try app.session(phone))
        let key = try #require(IdempotencyKey("key-1"))
        for _ in 0..<2 {
            let answer = try await app.door.revokeDevice(
                tablet.device, of: session, key: key, by: app.caller)
            #expect(answer.outcome != nil)
        }
        let other = try await app.door.revokeDevice(
            phone.device, of: session, key: key, by: app.caller)
        #expect(other.refusal == .keyUsedDifferently)
        #expect(try app.session(phone) != nil)
        #expect(try app.archived().count { $0 == "revoke_device" } == 1)
    }

    @Test func `another subscriber's device is unknown`() async throws {
        let app = try await SigningApp()
        let tokens = try await app.signIn()
        var boris = FeedLine(number: "375295001002", account: 100_000_000_002)
        boris.imsi = nil
        _ = try await app.open.feed(boris)
        let number = try #require(PhoneNumber(e164: "375295001002"))
        _ = try await app.door.setPassword("boris-2026", of: number, by: app.open.caller)
        let his = try #require(
            try await app.answer("boris-2026", number: number.digits).outcome)
        let session = try #require(try app.session(his))
        let answer = try await app.door.revokeDevice(tokens.device, of: session, by: app.caller)
        #expect(answer.refusal == .deviceUnknown)
        #expect(try app.session(tokens) != nil)
    }

    @Test func `sign-out ends this app, or all apps and browsers`() async throws {
        let app = try await SigningApp()
        let (phone, tablet) = (try await app.signIn(), try await app.signIn())
        try await signOut(app, phone, everywhere: false)
        #expect(try app.session(phone) == nil)
        #expect(try app.session(tablet) != nil)
        let link = SignInLink.token(for: app.number, app.door.effects)
        let browser = try #require(
            try await app.door.perform(RedeemLink(token: link), by: app.open.caller).outcome)
        try await signOut(app, tablet, everywhere: true)
        #expect(try app.session(tablet) == nil)
        #expect(try app.door.session(browser.cookie, by: app.open.caller) == nil)
    }

    private func signOut(_ app: SigningApp, _ tokens: DeviceTokens, everywhere: Bool) async throws {
        let session = try #require(try app.session(tokens))
        _ = try await app.door.perform(
            SignOut(session: session, everywhere: everywhere), by: app.caller)
    }
}
