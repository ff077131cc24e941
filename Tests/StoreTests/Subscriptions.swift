import Billing
import Rules
import Store
import Testing

/// The cast in the store: one account and one number each.
enum Cast {
    static let anna: Int64 = 1
    static let boris: Int64 = 2
    static let annasAccount: Int64 = 100_000_000_001
    static let start = Instant(seconds: 1_767_214_800)
    static let now = Instant(seconds: 1_795_335_960)
    static var today: LocalDate { Zone.utc.date(of: now) }

    static func number(_ digits: String = "375295001001") throws -> PhoneNumber {
        try #require(PhoneNumber(e164: digits))
    }

    /// A row of the feed; a test changes what it is about.
    static func row(
        _ number: PhoneNumber, account: Int64 = annasAccount, imsi: String? = nil,
        serial: String? = nil, changedAt: Instant? = nil
    ) -> SubscriberRow {
        SubscriberRow(
            number: number, account: account, name: "Анна Коваль", kind: .person,
            contract: ContractTerm(from: Zone.utc.date(of: start), until: nil), state: .active,
            tariff: "super-8", services: [], favourites: [],
            sim: SIMCard(serial: serial, changedAt: changedAt, imsi: imsi, codes: nil),
            language: .be, email: nil, settlement: .advance, creditLimit: .zero,
            openingBalance: .zero)
    }

    /// A command about Anna's number.
    static func command(
        _ id: Int64, _ act: NetworkCommand.Act = .bar, _ service: ServiceClass = .roaming,
        subscription: Int64 = anna
    ) throws -> NetworkCommand {
        NetworkCommand(
            id: id, at: now, subscription: subscription, number: try number(), service: service,
            act: act, cause: .ownCap, recordEnd: act == .bar ? start : nil)
    }

    static func subscriber(_ id: Int64 = anna, account: Int64 = annasAccount) throws -> Subscriber {
        Subscriber(
            id: id, number: try number(), account: account, customerName: "", language: .ru,
            tariff: "super-8", state: .active, contractFrom: Zone.utc.date(of: start))
    }
}

extension Transaction {
    /// Connects a number from an instant on.
    func connect(
        _ row: SubscriberRow, as id: Int64 = Cast.anna, from: Instant = Cast.start,
        codes: [UInt8]? = nil
    ) throws {
        try storeAccount(row, at: from, on: Cast.today)
        try storeSubscription(
            row, id: id, closedAt: nil, simChangedAt: row.sim.changedAt, sealedCodes: codes,
            hash: [7])
        try giveNumber(row.number, to: id, from: from)
        try setTariff(row.tariff, of: id, from: from)
    }
}

extension FreshDatabase {
    /// With Anna connected.
    static func withAnna() async throws -> FreshDatabase {
        let fresh = try FreshDatabase()
        let row = Cast.row(try Cast.number())
        try await fresh.database.write { try $0.connect(row) }
        return fresh
    }
}
