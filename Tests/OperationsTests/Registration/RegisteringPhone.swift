import Billing
import Operations
import Rules
import Testing

/// Anna's phone, where an app asks for a code and sets a password; she has none yet.
struct RegisteringPhone {
    let open: OpenDoor
    let caller = Caller(channel: .api, address: "192.0.2.9", network: "192.0.2.0/24")

    init(work: SlowWork = SlowWork(), heard: Heard = Heard()) async throws {
        open = try await OpenDoor.withAnna(work: work, heard: heard)
    }

    /// What an app has: the ticket of the answer and the digits of the SMS.
    struct Received: Sendable {
        let ticket: String
        let digits: String
    }

    func request(
        number: String = "375295001001", purpose: CodePurpose = .registration,
        key: IdempotencyKey? = nil
    ) async throws -> Answer<RequestedCode> {
        try await open.door.requestCode(
            number: try #require(PhoneNumber(e164: number)), purpose: purpose, key: key,
            by: caller)
    }

    /// Of the SMS that wait, oldest first.
    func codes() throws -> [String] { try open.door.waitingNotices().map(\.code) }

    /// Asks for a code and reads it.
    func code() async throws -> Received {
        let ticket = try await ticket()
        return Received(ticket: ticket, digits: try #require(try codes().last))
    }

    /// Asks for a code, which another phone may receive.
    func ticket(number: String = "375295001001") async throws -> String {
        try #require(try await request(number: number).outcome).ticket
    }

    func set(_ code: Received, password: String = "anna-2026") async throws -> Answer<Void> {
        try await set(code.ticket, code.digits, password: password)
    }

    func set(_ ticket: String, _ digits: String, password: String = "anna-2026") async throws
        -> Answer<Void>
    {
        try await open.door.setPassword(
            ticket: ticket, code: digits, password: password, by: caller)
    }

    func signIn(_ password: String = "anna-2026") async throws -> Answer<DeviceTokens> {
        try await open.door.signInDevice(
            number: try #require(PhoneNumber(e164: "375295001001")), password: password,
            device: try #require(DeviceName("Телефон")), by: caller)
    }
}
