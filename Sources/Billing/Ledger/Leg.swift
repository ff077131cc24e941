/// One side of a posting (charging rules §16): a subscriber's account or one of the operator's.
package enum Leg: Hashable, Sendable {
    /// The subscriber's money, + in his favour.
    case main(account: Int64)
    /// Charges.
    case revenue
    /// What an agent (`bank`, `terminal`) took for us.
    case payments(agent: String)
    /// Balances brought from the system before this one.
    case opening
    /// Cards sold and not yet activated.
    case vouchers
    /// Bill totals rounded to whole kopecks.
    case rounding
    /// Debts given up.
    case writeoff
    /// The subscriber's bonus units; the amount of an entry is their number.
    case bonus(account: Int64)
    /// Bonus units given and not yet used.
    case bonusIssued

    private static let paymentsPrefix = "payments."

    /// What a leg counts. A posting sums to zero in each.
    package enum Currency: Hashable, Sendable, CaseIterable { case money, bonusUnits }

    package var currency: Currency {
        switch self {
        case .bonus, .bonusIssued: .bonusUnits
        default: .money
        }
    }

    /// `main`, `revenue`, `payments.<agent>`, `opening`, …; the account is not in it.
    package var code: String {
        switch self {
        case .main: "main"
        case .revenue: "revenue"
        case .payments(let agent): Self.paymentsPrefix + agent
        case .opening: "opening"
        case .vouchers: "vouchers"
        case .rounding: "rounding"
        case .writeoff: "writeoff"
        case .bonus: "bonus"
        case .bonusIssued: "bonus_issued"
        }
    }

    /// The subscriber's account, if it is a subscriber's leg.
    package var account: Int64? {
        switch self {
        case .main(let account), .bonus(let account): account
        default: nil
        }
    }

    /// The leg of that code; nil for an unknown code, for a subscriber's leg without an account
    /// and for an operator's with one.
    package init?(code: String, account: Int64?) {
        if let account {
            switch code {
            case "main": self = .main(account: account)
            case "bonus": self = .bonus(account: account)
            default: return nil
            }
        } else if code.hasPrefix(Self.paymentsPrefix), code != Self.paymentsPrefix {
            self = .payments(agent: String(code.dropFirst(Self.paymentsPrefix.count)))
        } else {
            let plain: [Leg] = [
                .revenue, .opening, .vouchers, .rounding, .writeoff, .bonusIssued,
            ]
            guard let leg = plain.first(where: { $0.code == code }) else { return nil }
            self = leg
        }
    }
}
