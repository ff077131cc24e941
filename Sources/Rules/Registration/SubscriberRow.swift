import Billing

/// One row of the operator's subscriber feed: a number with its contract, account and SIM card. A
/// reference: rows are handed on by the million.
package final class SubscriberRow: Sendable {
    package let number: PhoneNumber
    /// «Лицевой счёт»: exactly 12 digits, the first not 0.
    package let account: Int64
    package let name: String
    package let kind: CustomerKind
    package let contract: ContractTerm
    package let state: SubscriptionState
    package let tariff: String
    package let services: [String]
    package let favourites: [PhoneNumber]
    package let sim: SIMCard
    package let language: Language
    package let email: String?
    package let settlement: Tariff.Settlement
    package let creditLimit: Money
    /// Whole kopecks, below zero for a debt.
    package let openingBalance: Money

    package init(
        number: PhoneNumber, account: Int64, name: String, kind: CustomerKind,
        contract: ContractTerm, state: SubscriptionState, tariff: String, services: [String],
        favourites: [PhoneNumber], sim: SIMCard, language: Language, email: String?,
        settlement: Tariff.Settlement, creditLimit: Money, openingBalance: Money
    ) {
        self.number = number
        self.account = account
        self.name = name
        self.kind = kind
        self.contract = contract
        self.state = state
        self.tariff = tariff
        self.services = services
        self.favourites = favourites
        self.sim = sim
        self.language = language
        self.email = email
        self.settlement = settlement
        self.creditLimit = creditLimit
        self.openingBalance = openingBalance
    }

    /// Whether both are of one account and tell no difference in it, but for the opening balance,
    /// which counts once.
    package func saysTheSameOfItsAccount(as other: SubscriberRow) -> Bool {
        account == other.account && name == other.name && kind == other.kind
            && settlement == other.settlement && creditLimit == other.creditLimit
    }
}

/// Local days of a contract.
package struct ContractTerm: Hashable, Sendable {
    package let from: LocalDate
    /// The first day without the contract; nil while it runs.
    package let until: LocalDate?

    package init(from: LocalDate, until: LocalDate?) {
        self.from = from
        self.until = until
    }
}

/// What the operator knows of the card; nil where the feed says nothing.
package struct SIMCard: Hashable, Sendable {
    /// ICCID without the filler, 10–20 digits.
    package let serial: String?
    package let changedAt: Instant?
    package let imsi: String?
    package let codes: SIMCodes?

    package init(serial: String?, changedAt: Instant?, imsi: String?, codes: SIMCodes?) {
        self.serial = serial
        self.changedAt = changedAt
        self.imsi = imsi
        self.codes = codes
    }
}
