/// A column of the subscriber feed, by the name in its header line.
package enum SubscriberColumn: Int, CaseIterable, Sendable {
    case number, account, name, kind, contractFrom, contractUntil, state, tariff, services,
        favourites, simSerial, simChangedAt, imsi, pin1, puk1, pin2, puk2, language, email,
        settlement, creditLimit, openingBalance

    private static let names = [
        "number", "account", "name", "kind", "contract_from", "contract_until", "state", "tariff",
        "services", "favourites", "sim_serial", "sim_changed_at", "imsi", "pin1", "puk1", "pin2",
        "puk2", "language", "email", "settlement", "credit_limit", "opening_balance",
    ]

    package init?(name: String) {
        guard let place = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: place)
    }

    package var name: String { Self.names[rawValue] }

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
