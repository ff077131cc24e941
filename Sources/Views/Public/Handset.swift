import Billing

/// What the virtual handset of the demonstration shows.
package struct Handset: Sendable {
    package struct Message: Sendable {
        package enum Kind: Sendable { case sms, email }

        package let at: Instant
        package let kind: Kind
        package let text: String

        package init(at: Instant, kind: Kind, text: String) {
            self.at = at
            self.kind = kind
            self.text = text
        }
    }

    /// Nil until one is chosen.
    package let number: PhoneNumber?
    /// The cast: numbers and names.
    package let choices: [(PhoneNumber, String)]
    /// What the network said last in the USSD dialogue.
    package let screen: String?
    package let expectsReply: Bool
    /// Newest first.
    package let inbox: [Message]

    package init(
        number: PhoneNumber?, choices: [(PhoneNumber, String)], screen: String?,
        expectsReply: Bool, inbox: [Message]
    ) {
        self.number = number
        self.choices = choices
        self.screen = screen
        self.expectsReply = expectsReply
        self.inbox = inbox
    }
}
