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

    private static let paymentsPrefix = "payments."

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
        }
    }

    /// The subscriber's account, if it is a subscriber's leg.
    package var account: Int64? {
        if case .main(let account) = self { account } else { nil }
    }

    /// The leg of that code; nil for an unknown code, for `main` without an account and for any
    /// other with one.
    package init?(code: String, account: Int64?) {
        if let account {
            guard code == "main" else { return nil }
            self = .main(account: account)
        } else if code.hasPrefix(Self.paymentsPrefix), code != Self.paymentsPrefix {
            self = .payments(agent: String(code.dropFirst(Self.paymentsPrefix.count)))
        } else {
            let plain: [Leg] = [.revenue, .opening, .vouchers, .rounding, .writeoff]
            guard let leg = plain.first(where: { $0.code == code }) else { return nil }
            self = leg
        }
    }
}
