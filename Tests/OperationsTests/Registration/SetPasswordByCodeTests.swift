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

    @Test func `a code holds five minutes`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        phone.open.wait(seconds: 299)
        #expect(try await phone.set("no").refusal == .wrongCode(triesLeft: 2))
        phone.open.wait(seconds: 1)
        #expect(try await phone.set(code).refusal == .codeExpired)
    }

    @Test func `a new code ends the one before`() async throws {
        let phone = try await RegisteringPhone()
        let first = try await phone.code()
        phone.open.wait(seconds: 60)
        let second = try await phone.code()
        #expect(try await phone.set(first).refusal == .wrongCode(triesLeft: 2))
        #expect(try await phone.set(second).outcome != nil)
    }

    @Test func `three wrong codes end the code`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        for left in [2, 1, 0] as [Int64] {
            #expect(try await phone.set("").refusal == .wrongCode(triesLeft: left))
        }
        #expect(try await phone.set(code).refusal == .codeExpired)
    }

    @Test func `of two hundred guesses at once three are looked at`() async throws {
        let phone = try await RegisteringPhone()
        _ = try await phone.code()
        let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { try await phone.set("no").refusal != .codeExpired }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wrong == 3)
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

    @Test func `a used code does not help to guess the password`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        _ = try await phone.set(code)
        for _ in 0..<3 { _ = try await phone.set(code, password: "guess") }
        #expect(try await phone.set(code).refusal == .codeExpired)
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

    @Test func `wrong codes for many numbers make the address wait`() async throws {
        let phone = try await RegisteringPhone()
        var answers: [Refusal?] = []
        for index in 0..<30 {
            let number = "3752977700\(index + 10)"
            _ = try await phone.request(number: number)
            for _ in 0..<3 { answers.append(try await phone.set("no", number: number).refusal) }
        }
        let looked = answers.count { if case .wrongCode = $0 { true } else { false } }
        #expect(looked == 61)
        // CheckCode counts them with the misses of passwords in apps.
        guard case .tooManyAttempts = answers.last else {
            Issue.record("delayed")
            return
        }
    }
}
