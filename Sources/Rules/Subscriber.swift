import Billing

/// What a page needs to know of the abonent that it belongs to.
package struct Subscriber: Sendable {
    package let id: Int64
    package let number: PhoneNumber
    package let account: Int64
    package let customerName: String
    package let language: Language
    package let tariff: String
    package let state: SubscriptionState
    package let contractFrom: LocalDate

    package init(
        id: Int64, number: PhoneNumber, account: Int64, customerName: String, language: Language,
        tariff: String, state: SubscriptionState, contractFrom: LocalDate
    ) {
        self.id = id
        self.number = number
        self.account = account
        self.customerName = customerName
        self.language = language
        self.tariff = tariff
        self.state = state
        self.contractFrom = contractFrom
    }
}

/// «Состояние номера». Everything but `active` is «блокирован».
package enum SubscriptionState: String, Sendable, CaseIterable {
    case active
    case partialDebt = "partial_debt"
    case fullDebt = "full_debt"
    case voluntary
    case lost
    case admin

    package var isBlocked: Bool { self != .active }
}

package enum CustomerKind: String, Sendable, CaseIterable { case person, company }

/// PIN and PUK of both PINs of a SIM card, as printed on its card.
package struct SIMCodes: Hashable, Sendable {
    package let pin1: String
    package let puk1: String
    package let pin2: String
    package let puk2: String

    package init(pin1: String, puk1: String, pin2: String, puk2: String) {
        self.pin1 = pin1
        self.puk1 = puk1
        self.pin2 = pin2
        self.puk2 = puk2
    }
}
