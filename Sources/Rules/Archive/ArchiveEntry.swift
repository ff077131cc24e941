import Billing

/// The thirteen kinds of «Архив операций», as the seed lists them.
package enum ArchiveKind: String, Sendable, CaseIterable {
    case signIn = "sign_in"
    case block
    case annualContract = "annual_contract"
    case billDelivery = "bill_delivery"
    case documents
    case tariffChange = "tariff_change"
    case favouriteNumbers = "favourite_numbers"
    case settings
    case packages
    case forwarding
    case payments
    case shareBalance = "share_balance"
    case services
}

/// The way by which an act came.
package enum ChannelKind: String, Sendable, CaseIterable {
    case web, ussd, terminal, file, demo, api
}

/// What was done, in the archive's words.
package enum ArchiveAct: String, Sendable, CaseIterable {
    case signIn = "sign_in"
    case signOut = "sign_out"
    case signOutEverywhere = "sign_out_everywhere"
    case refreshDevice = "refresh_device"
    case revokeDevice = "revoke_device"
    case requestCode = "request_code"
    case approveSignIn = "approve_sign_in"
    case setPassword = "set_password"
    case showCodes = "show_codes"
    case payment
    case orderSpendingReport = "order_spending_report"
    case setOwnCap = "set_own_cap"
}

/// One row of «Архив операций», done or refused.
package struct ArchiveEntry: Sendable {
    package let at: Instant
    package let kind: ArchiveKind
    package let act: ArchiveAct
    package let channel: ChannelKind
    /// The client's address, or the gateway's name.
    package let address: String
    /// Nil when done, else `Refusal.code`.
    package let refusal: String?

    package init(
        at: Instant, kind: ArchiveKind, act: ArchiveAct, channel: ChannelKind, address: String,
        refusal: String?
    ) {
        self.at = at
        self.kind = kind
        self.act = act
        self.channel = channel
        self.address = address
        self.refusal = refusal
    }
}
