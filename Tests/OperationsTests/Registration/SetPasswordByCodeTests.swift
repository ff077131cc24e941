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
