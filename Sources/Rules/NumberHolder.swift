import Billing

/// The subscription that holds a number, as the doors of sign-in, password and payment see it.
package struct NumberHolder: Hashable, Sendable {
    package let subscription: Int64
    package let number: PhoneNumber
    package let accountDay: AccountDay
    package let language: Language
    package let contractFrom: LocalDate
    /// The contract is over from here on.
    package let closedAt: Instant?
    package let simChangedAt: Instant?
    package let credentials: Credentials?

    package init(
        subscription: Int64, number: PhoneNumber, accountDay: AccountDay, language: Language,
        contractFrom: LocalDate, closedAt: Instant?, simChangedAt: Instant?,
        credentials: Credentials?
    ) {
        self.subscription = subscription
        self.number = number
        self.accountDay = accountDay
        self.language = language
        self.contractFrom = contractFrom
        self.closedAt = closedAt
        self.simChangedAt = simChangedAt
        self.credentials = credentials
    }

    package var account: Int64 { accountDay.account }

    /// The password that the number has now; nil when it has none.
    package var passwordVersion: PasswordVersion? {
        credentials.map { PasswordVersion(subscription: subscription, version: $0.version) }
    }

    package func isServed(at instant: Instant) -> Bool {
        guard let closedAt else { return true }
        return instant < closedAt
    }
}

/// Which password was found right. It is neither the one that is set next nor that of the number's
/// next holder, so that a check that was made before either change is found out.
package struct PasswordVersion: Hashable, Sendable {
    package let subscription: Int64
    package let version: Int64

    package init(subscription: Int64, version: Int64) {
        self.subscription = subscription
        self.version = version
    }
}

/// What a password is checked against. The version grows with each setting.
package struct Credentials: Hashable, Sendable {
    package let passwordHash: String
    package let version: Int64

    package init(passwordHash: String, version: Int64) {
        self.passwordHash = passwordHash
        self.version = version
    }
}
