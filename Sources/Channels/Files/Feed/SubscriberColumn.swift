/// A column of the subscriber feed, by the name in its header line.
package enum SubscriberColumn: String, CaseIterable, Sendable {
    case number, account, name, kind
    case contractFrom = "contract_from"
    case contractUntil = "contract_until"
    case state, tariff, services, favourites
    case simSerial = "sim_serial"
    case simChangedAt = "sim_changed_at"
    case imsi, pin1, puk1, pin2, puk2, language, email, settlement
    case creditLimit = "credit_limit"
    case openingBalance = "opening_balance"

    /// Has a value in every row; any other column may be empty or missing.
    package var isRequired: Bool {
        switch self {
        case .number, .account, .name, .kind, .contractFrom, .state, .tariff, .language,
            .settlement:
            true
        case .contractUntil, .services, .favourites, .simSerial, .simChangedAt, .imsi, .pin1,
            .puk1, .pin2, .puk2, .email, .creditLimit, .openingBalance:
            false
        }
    }

    /// What stands there is never repeated in a reject file.
    package var isSecret: Bool {
        switch self {
        case .pin1, .puk1, .pin2, .puk2: true
        default: false
        }
    }
}
