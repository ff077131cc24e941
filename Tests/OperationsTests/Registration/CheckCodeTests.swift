import Billing
import Operations
import Rules
import Store
import Testing

struct CheckCodeTests {
    @Test func `a code holds five minutes`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        phone.open.wait(seconds: 299)
        #expect(try await phone.set(code.ticket, "no").refusal == .wrongCode(triesLeft: 2))
        phone.open.wait(seconds: 1)
        #expect(try await phone.set(code).refusal == .codeExpired)
    }

    @Test func `a new code ends the one before, whose ticket spends no try of it`() async throws {
        let phone = try await RegisteringPhone()
        let first = try await phone.code()
        phone.open.wait(seconds: 60)
        let second = try await phone.code()
        for digits in [first.digits, second.digits, "no", "no"] {
            #expect(try await phone.set(first.ticket, digits).refusal == .codeExpired)
        }
        #expect(try await phone.set(second.ticket, "no").refusal == .wrongCode(triesLeft: 2))
        #expect(try await phone.set(second).outcome != nil)
    }

    @Test func `without the ticket nobody uses the code or spends its tries`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        let other = try await phone.ticket(number: "375297777777")
        for ticket in ["", "x", String(repeating: "A", count: 5_000)] {
            #expect(try await phone.set(ticket, code.digits).refusal == .codeExpired)
        }
        for left in [2, 1, 0] as [Int64] {
            #expect(
                try await phone.set(other, code.digits).refusal == .wrongCode(triesLeft: left))
        }
        #expect(try await phone.set(code.ticket, "no").refusal == .wrongCode(triesLeft: 2))
        #expect(try await phone.set(code).outcome != nil)
    }

    @Test func `three wrong codes end the code`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        for left in [2, 1, 0] as [Int64] {
            #expect(try await phone.set(code.ticket, "").refusal == .wrongCode(triesLeft: left))
        }
        #expect(try await phone.set(code).refusal == .codeExpired)
    }

    @Test func `of two hundred guesses at once three are looked at`() async throws {
        let phone = try await RegisteringPhone()
        let ticket = try await phone.ticket()
        let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { try await phone.set(ticket, "no").refusal != .codeExpired }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wrong == 3)
    }

    @Test func `a right code buys as many hashes as it has tries`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        let answers = try await withThrowingTaskGroup(of: Refusal?.self) { group in
            for index in 0..<50 {
                group.addTask { try await phone.set(code, password: "anna-\(index)").refusal }
            }
            return try await group.reduce(into: [Refusal?]()) { $0.append($1) }
        }
        #expect(answers.count { $0 == nil } == 1)
        #expect(answers.allSatisfy { $0 == nil || $0 == .codeExpired })
        let number = try #require(PhoneNumber(e164: "375295001001"))
        let left = try phone.open.door.database.read { try $0.code(of: number)?.triesLeft }
        #expect(left == 0)
    }

    @Test func `what we were too busy to hash costs no try`() async throws {
        let phone = try await RegisteringPhone(work: SlowWork(threads: 1, longestQueue: 0))
        let code = try await phone.code()
        for _ in 0..<5 {
            await #expect(throws: SlowWork.Busy.self) { try await phone.set(code) }
        }
        #expect(try await phone.set(code.ticket, "no").refusal == .wrongCode(triesLeft: 2))
    }

    @Test func `a bad text tells nothing of the code and fills no archive`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        let before = try archived(phone)
        for digits in [code.digits, "no"] {
            for _ in 0..<4 {
                #expect(
                    try await phone.set(code.ticket, digits, password: "1234").refusal
                        == .passwordTooCommon)
            }
        }
        #expect(try archived(phone) == before)
        #expect(try await phone.set(code).outcome != nil)
    }

    private func archived(_ phone: RegisteringPhone) throws -> Int {
        let holder = try #require(try phone.open.holder())
        return try phone.open.door.database.read {
            try $0.archive(of: holder.subscription, before: nil, limit: 50)
        }.count
    }

    @Test func `a used code does not help to guess the password`() async throws {
        let phone = try await RegisteringPhone()
        let code = try await phone.code()
        _ = try await phone.set(code)
        for _ in 0..<3 { _ = try await phone.set(code, password: "guess") }
        #expect(try await phone.set(code).refusal == .codeExpired)
    }

    @Test func `wrong codes for many numbers make the address wait`() async throws {
        let phone = try await RegisteringPhone()
        var answers: [Refusal?] = []
        for index in 0..<30 {
            let number = "3752977700\(index + 10)"
            let ticket = try await phone.ticket(number: number)
            for _ in 0..<3 { answers.append(try await phone.set(ticket, "no").refusal) }
        }
        let looked = answers.count { if case .wrongCode = $0 { true } else { false } }
        #expect(looked == 61)
        guard case .tooManyAttempts = answers.last else {
            Issue.record("delayed")
            return
        }
    }
}
