import Billing
import Operations
import Rules
import Store
import Testing

/// An app of Anna's; her password is `anna-2026`.
struct SigningApp {
    let open: OpenDoor
    let number: PhoneNumber
    let caller = Caller(channel: .api, address: "192.0.2.9", network: "192.0.2.0/24")

    var door: Door { open.door }

    init() async throws {
        open = try await OpenDoor.withAnna()
        number = try #require(PhoneNumber(e164: "375295001001"))
        _ = try await open.door.setPassword("anna-2026", of: number, by: open.caller)
    }

    func answer(_ password: String, number: String = "375295001001", name: String = "Телефон")
        async throws -> Answer<DeviceTokens>
    {
        try await door.signInDevice(
            number: try #require(PhoneNumber(e164: number)), password: password,
            device: try #require(DeviceName(name)), by: caller)
    }

    func signIn(_ password: String = "anna-2026", name: String = "Телефон") async throws
        -> DeviceTokens
    {
        try #require(try await answer(password, name: name).outcome)
    }

    func refresh(_ token: String) async throws -> Answer<DeviceTokens> {
        try await door.refreshDevice(token, by: caller)
    }

    func session(_ tokens: DeviceTokens) throws -> Session? {
        try door.deviceSession(tokens.access, by: caller)
    }

    func devices(_ tokens: DeviceTokens) throws -> [Device] {
        try door.devices(of: try #require(try session(tokens)), by: caller)
    }

    /// The newest rows of Anna's archive: act and refusal.
    func archived() throws -> [String] {
        let holder = try #require(try open.holder())
        return try door.database.read {
            try $0.archive(of: holder.subscription, before: nil, limit: 50)
        }.map { $0.entry.act.rawValue + ($0.entry.refusal.map { " " + $0 } ?? "") }
    }
}

extension Answer {
    var outcome: Outcome? { if case .done(let outcome) = self { outcome } else { nil } }
    var refusal: Refusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
