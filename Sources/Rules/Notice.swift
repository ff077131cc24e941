import Billing

/// What the outbox carries to the subscriber; `Views` gives it words in his language.
package enum Notice: Hashable, Sendable {
    case passwordSet(at: Instant)
    case signInLocked(until: Instant)
    case paymentReceived(amount: Money, balance: Money)
}

/// A notice on its way: to whom, in which language, since when.
package struct SentNotice: Sendable {
    package let id: Int64
    package let at: Instant
    package let number: PhoneNumber
    package let language: Language
    package let notice: Notice

    package init(
        id: Int64, at: Instant, number: PhoneNumber, language: Language, notice: Notice
    ) {
        self.id = id
        self.at = at
        self.number = number
        self.language = language
        self.notice = notice
    }
}
