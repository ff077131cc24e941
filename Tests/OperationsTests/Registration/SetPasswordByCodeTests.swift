import Billing
import Operations
import Rules
import Testing

struct SetPasswordByCodeTests {
    @Test func `a code and a password register the number, and the owner is told`() async throws {
        let phone = try await RegisteringPhone()
        #expect(try await phone.set(phone.code()).outcome != nil)
        #expect(try await phone.signIn().outcome != nil)
        let told = try phone.open.door.waitingNotices().last?.notice
        #expect(told == .passwordSet(at: phone.open.now))
    }

    @Test func `a bad password does not use the code up`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        #expect(
            try await phone.set(code, password: "abc").refusal
                == .passwordLength(found: 3, shortest: 4, longest: 10))
        #expect(try await phone.set(code, password: "1234").refusal == .passwordTooCommon)
        #expect(try await phone.set(code).outcome != nil)
    }

    @Test func `the same again is done again, and another password is not`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        #expect(try await phone.set(code).outcome != nil)
        #expect(try await phone.set(code).outcome != nil)
        #expect(try await phone.set(code, password: "anna-2027").refusal == .codeExpired)
        #expect(try await phone.signIn().outcome != nil)
        #expect(try await phone.signIn("anna-2027").refusal == .wrongCredentials)
        let version = try phone.open.holder()?.credentials?.version
        #expect(version == 1)
    }

    @Test func `a reset ends every app and browser`() async throws {
        let phone = try await RegisteringPhone()
        _ = try await phone.set(phone.code())
        let tokens = try #require(try await phone.signIn().outcome)
        phone.open.wait(seconds: 60)
        #expect(try await phone.set(phone.code(), password: "anna-2027").outcome != nil)
        #expect(try phone.open.door.deviceSession(tokens.access, by: phone.caller) == nil)
    }

    @Test func `a code that the number's last holder received sets nobody's password`() async throws
    {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        _ = try await phone.open.feed(Self.newHolder)
        #expect(try phone.open.holder()?.account == Self.newHolder.account)
        #expect(try await phone.set(code).refusal == .wrongCode(triesLeft: 2))
        #expect(try phone.open.holder()?.credentials == nil)
    }

    @Test func `a used code tells the last holder nothing of the next one's password`() async throws
    {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        #expect(try await phone.set(code).outcome != nil)
        _ = try await phone.open.feed(Self.newHolder)
        let number = try #require(PhoneNumber(e164: "375295001001"))
        _ = try await phone.open.door.setPassword("anna-2026", of: number, by: phone.open.caller)
        #expect(try await phone.set(code).refusal == .wrongCode(triesLeft: 1))
    }

    @Test func `a code does not follow its receiver to another number, nor stay with the old one`()
        async throws
    {
        let phone = try await RegisteringPhone()
        let boris = FeedLine(
            number: "375297001002", account: Self.newHolder.account, imsi: "257020000000002")
        _ = try await phone.open.feed(boris)
        let code = try await phone.code()
        _ = try await phone.open.feed(FeedLine(number: "375291112233"))
        var moved = boris
        moved.number = "375295001001"
        _ = try await phone.open.feed(moved)
        #expect(try phone.open.holder()?.account == boris.account)
        #expect(try await phone.set(code).refusal == .wrongCode(triesLeft: 2))
        for number in ["375295001001", "375291112233"] {
            let holder = try #require(try phone.open.holder(number))
            #expect(holder.credentials == nil)
        }
    }

    /// Another contract under Anna's number.
    private static let newHolder = FeedLine(
        account: 100_000_000_002, from: "2026-11-22", imsi: "257029999999999")

    @Test func `a SIM card changed after the code was sent bars the password`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        var line = FeedLine()
        line.imsi = "257021234567891"
        _ = try await phone.open.feed(line)
        let until = phone.open.now.adding(seconds: 72 * 3_600)
        #expect(try await phone.set(code).refusal == .simChanged(until: until))
        #expect(try phone.open.holder()?.credentials == nil)
    }
}
