import Billing
import Rules

/// The five people of the demo, the tests and the documents.
package struct CastMember: Sendable {
    /// By which the command line knows them: `anna`.
    package let name: String
    package let fullName: String
    package let account: Int64
    /// The first one is theirs to sign in with.
    package let numbers: [String]
    package let tariff: String
    package let state: SubscriptionState
    package let settlement: Tariff.Settlement
    package let openingBalance: String
    package let favourites: [String]

    /// Boris and Vera could not pay for it.
    var callsAbroad: Bool { state == .active }

    package var number: PhoneNumber? { numbers.first.flatMap { PhoneNumber(e164: $0) } }
}

package enum Cast {
    /// Anna pays, Boris is in debt, Vera is blocked, Grigory is rich in bonus, Daria has an annual
    /// contract, several numbers and the credit method.
    package static let all: [CastMember] = [
        CastMember(
            name: "anna", fullName: "Анна Сергеевна Коваль", account: 100_000_000_001,
            numbers: ["375295001001"], tariff: "super-8", state: .active, settlement: .advance,
            openingBalance: "12.40", favourites: ["375297001002"]),
        CastMember(
            name: "boris", fullName: "Борис Иванович Зуев", account: 100_000_000_002,
            numbers: ["375297001002"], tariff: "super", state: .partialDebt,
            settlement: .advance, openingBalance: "-7.35", favourites: []),
        CastMember(
            name: "vera", fullName: "Вера Петровна Лис", account: 100_000_000_003,
            numbers: ["375333001003"], tariff: "legko-skazat", state: .voluntary,
            settlement: .advance, openingBalance: "3.10", favourites: []),
        CastMember(
            name: "grigory", fullName: "Григорий Адамович Мороз", account: 100_000_000_004,
            numbers: ["375295001004"], tariff: "bezlimitishche-plus", state: .active,
            settlement: .advance, openingBalance: "96.00", favourites: []),
        CastMember(
            name: "daria", fullName: "Дарья Николаевна Вишневская-Константинопольская",
            account: 100_000_000_005,
            numbers: ["375297001005", "375297001006", "375333001007"], tariff: "absolyut",
            state: .active, settlement: .credit, openingBalance: "0", favourites: []),
    ]

    package static func member(named name: String) -> CastMember? {
        all.first { $0.name == name.lowercased() }
    }
}
