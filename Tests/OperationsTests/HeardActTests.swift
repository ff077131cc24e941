import Billing
import Operations
import Rules
import Synchronization
import Testing

/// Acts of two halves are counted as the one act that a subscriber sees.
struct HeardActTests {
    private let heard = Heard()
    private let phone: RegisteringPhone

    init() async throws { phone = try await RegisteringPhone(heard: heard) }

    @Test func `a password by code is one act, whatever its end`() async throws {
        let code = try await phone.code()
        _ = try await phone.set(code.ticket, "no")
        _ = try await phone.set(code, password: "1234")
        _ = try await phone.set(code)
        _ = try await phone.set(code)
        #expect(
            heard.ends == [
                "request_code done", "set_password wrong-code",
                "set_password password-too-common", "set_password done", "set_password done",
            ])
    }

    @Test func `a sign-in is one act, right or wrong or made to wait`() async throws {
        _ = try await phone.set(phone.code())
        heard.forget()
        _ = try await phone.signIn()
        for _ in 0..<6 { _ = try await phone.signIn("wrong") }
        #expect(
            heard.ends == ["sign_in done"]
                + Array(repeating: "sign_in wrong-credentials", count: 5)
                + ["sign_in too-many-attempts"])
    }

    @Test func `what we were too busy for is a fault`() async throws {
        let heard = Heard()
        let busy = SlowWork(threads: 1, longestQueue: 0)
        let phone = try await RegisteringPhone(work: busy, heard: heard)
        let code = try await phone.code()
        heard.forget()
        await #expect(throws: SlowWork.Busy.self) { try await phone.set(code) }
        await #expect(throws: SlowWork.Busy.self) { try await phone.signIn() }
        #expect(heard.ends == ["set_password fault", "sign_in fault"])
    }
}

/// What the door says of the acts that went through it.
final class Heard: Sendable {
    private let words = Mutex<[String]>([])

    var ends: [String] { words.withLock { $0 } }

    func forget() { words.withLock { $0 = [] } }

    func hear(_ act: ArchiveAct, _ end: ActEnd) {
        words.withLock { $0.append("\(act.rawValue) \(end.word)") }
    }
}
