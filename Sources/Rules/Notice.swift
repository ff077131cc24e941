import Billing

/// What the outbox carries to the subscriber; `Views` gives it words in his language.
package enum Notice: Hashable, Sendable {
    case passwordSet(at: Instant)
    case signInLocked(until: Instant)
    case paymentReceived(amount: Money, balance: Money)
    /// The digits are not kept: the operator's key makes them of the seed when the SMS leaves.
    case passwordCode(CodePurpose, seed: Int64, until: Instant)
    /// Instead of a code, after a change of the SIM card.
    case passwordCodeBarred(until: Instant)
    /// A cap of his own is reached, and its class of service stopped.
    case capReached(CapKind, cap: Money)
    /// The state's cap on debt is reached, and outgoing use stopped.
    case debtCapReached(cap: Money)
    /// Nothing is available, and outgoing use stopped.
    case noMoneyLeft(balance: Money)
}

/// A notice on its way: to whom, in which language, since when.
package struct SentNotice: Sendable {
    package let id: Int64
    package let at: Instant
    package let number: PhoneNumber
    package let language: Language
    package let notice: Notice
    /// The digits of a notice that has some.
    package let code: String

    package init(
        id: Int64, at: Instant, number: PhoneNumber, language: Language, notice: Notice,
        code: String = ""
    ) {
        self.id = id
        self.at = at
        self.number = number
        self.language = language
        self.notice = notice
        self.code = code
    }
}
