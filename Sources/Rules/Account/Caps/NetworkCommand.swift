import Billing

/// What the network is told of a number: a class stops, or goes on.
package struct NetworkCommand: Hashable, Sendable {
    package enum Act: String, Sendable, CaseIterable { case bar, lift }

    package let id: Int64
    package let at: Instant
    package let subscription: Int64
    package let number: PhoneNumber
    package let service: ServiceClass
    package let act: Act
    /// That of the bar which began or ended with it.
    package let cause: BarCause
    /// Of the record that crossed a cap.
    package let recordEnd: Instant?

    package init(
        id: Int64, at: Instant, subscription: Int64, number: PhoneNumber, service: ServiceClass,
        act: Act, cause: BarCause, recordEnd: Instant?
    ) {
        self.id = id
        self.at = at
        self.subscription = subscription
        self.number = number
        self.service = service
        self.act = act
        self.cause = cause
        self.recordEnd = recordEnd
    }

    /// From the end of the record that crossed a cap to this command; nil where there was none.
    package var stopSeconds: Int64? {
        guard act == .bar else { return nil }
        return recordEnd.map { max(0, at.seconds(since: $0)) }
    }
}
