import Billing
import Rules
import Testing

/// A line of the operator's feed; a test changes what it is about. Equal lines are unchanged rows.
struct FeedLine {
    var number = "375295001001"
    var account = OpenDoor.account
    var name = "Anna"
    var from = "2026-01-10"
    var until: String?
    var imsi: String? = "257021234567890"
    var opening: Int64 = 0
    var codes: SIMCodes?
    var services: [String] = []
    var state = SubscriptionState.active
    var settlement = Tariff.Settlement.advance
    var creditLimit: Int64 = 0

    var text: String { "\(self)" }

    func row() throws -> SubscriberRow {
        SubscriberRow(
            number: try #require(PhoneNumber(e164: number)), account: account, name: name,
            kind: .person,
            contract: ContractTerm(
                from: try #require(LocalDate(from)),
                until: try until.map { try #require(LocalDate($0)) }),
            state: state, tariff: "super-8", services: services, favourites: [],
            sim: SIMCard(serial: nil, changedAt: nil, imsi: imsi, codes: codes), language: .ru,
            email: nil, settlement: settlement, creditLimit: Money(units: creditLimit),
            openingBalance: Money(units: opening))
    }
}
