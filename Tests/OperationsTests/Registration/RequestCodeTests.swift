import Billing
import Operations
import Rules
import Store
import Testing

struct RequestCodeTests {
    @Test func `the code goes to the number and nowhere else`() async throws {
        let phone = try await RegisteringPhone()
        let request = try #require(try await phone.request().outcome).request
        #expect(request.expiresAt == phone.open.now.adding(seconds: 300))
        let code = try #require(try phone.codes().first)
        #expect(code.utf8.count == CodeRequest.digits)
        #expect(code.utf8.allSatisfy { (0x30...0x39).contains($0) })
        let stored = try phone.open.door.database.read {
            try $0.all("SELECT first_value, second_value FROM outbox") {
                [$0.integer(0), $0.integer(1)]
            }
        }
        #expect(stored.joined().allSatisfy { "\($0)" != code })
    }

    @Test func `a number that is nobody's has the same answers and no SMS`() async throws {
        let phone = try await RegisteringPhone()
        let known = try #require(try await phone.request().outcome)
        let unknown = try #require(try await phone.request(number: "375297777777").outcome)
        #expect(known.request == unknown.request)
        #expect(known.ticket.utf8.count == unknown.ticket.utf8.count)
        #expect(try phone.codes().count == 1)
        for left in [2, 1, 0] as [Int64] {
            for ticket in [known.ticket, unknown.ticket] {
                let answer = try await phone.set(ticket, "no")
                #expect(answer.refusal == .wrongCode(triesLeft: left))
            }
        }
        for ticket in [known.ticket, unknown.ticket] {
            #expect(try await phone.set(ticket, "no").refusal == .codeExpired)
        }
    }

    @Test func `another code comes after a minute, and five a day`() async throws {
        let phone = try await RegisteringPhone()
        for number in ["375295001001", "375297777777"] {
            let start = phone.open.now
            for _ in 0..<5 {
                #expect(try await phone.request(number: number).outcome != nil)
                phone.open.wait(seconds: 60)
            }
            let left = start.adding(seconds: 86_400).seconds(since: phone.open.now)
            #expect(
                try await phone.request(number: number).refusal
                    == .codeTooSoon(retryAfterSeconds: left + 1))
        }
        #expect(try Set(phone.codes()).count == 5)
    }

    @Test func `of two hundred askings at once one sends an SMS`() async throws {
        let phone = try await RegisteringPhone()
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask { try await phone.request().outcome != nil }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(done == 1)
        #expect(try phone.codes().count == 1)
    }

    @Test func `under one key two hundred askings are one SMS and one answer`() async throws {
        let phone = try await RegisteringPhone()
        let key = try #require(IdempotencyKey("key-1"))
        let answers = try await withThrowingTaskGroup(of: RequestedCode?.self) { group in
            for _ in 0..<200 {
                group.addTask { try await phone.request(key: key).outcome }
            }
            return try await group.reduce(into: Set<RequestedCode?>()) { $0.insert($1) }
        }
        #expect(answers.count == 1 && !answers.contains(nil))
        #expect(try phone.codes().count == 1)
        let other = try await phone.request(purpose: .reset, key: key)
        #expect(other.refusal == .keyUsedDifferently)
    }

    @Test func `a refusal leaves the key free, and a day later it is forgotten`() async throws {
        let phone = try await RegisteringPhone()
        _ = try await phone.request()
        let key = try #require(IdempotencyKey("key-1"))
        #expect(try await phone.request(key: key).refusal == .codeTooSoon(retryAfterSeconds: 61))
        phone.open.wait(seconds: 60)
        let first = try #require(try await phone.request(key: key).outcome)
        phone.open.wait(seconds: 86_399)
        #expect(try await phone.request(key: key).outcome == first)
        phone.open.wait(seconds: 1)
        try await phone.open.door.sweep()
        #expect(try await phone.request(key: key).outcome?.ticket != first.ticket)
    }

    @Test func `after a change of the SIM card the SMS holds no code`() async throws {
        let phone = try await RegisteringPhone()
        var line = FeedLine()
        line.imsi = "257021234567891"
        _ = try await phone.open.feed(line)
        #expect(try await phone.request().outcome != nil)
        #expect(try phone.codes() == [""])
    }
}
