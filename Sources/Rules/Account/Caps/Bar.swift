import Billing

/// A class of a number that is stopped now, for one cause.
package struct Bar: Hashable, Sendable {
    package let subscription: Int64
    package let service: ServiceClass
    package let cause: BarCause
    package let since: Instant
    /// Of the record that crossed the cap; nil when none did: a fee, a new cap.
    package let recordEnd: Instant?

    package init(
        subscription: Int64, service: ServiceClass, cause: BarCause, since: Instant,
        recordEnd: Instant?
    ) {
        self.subscription = subscription
        self.service = service
        self.cause = cause
        self.since = since
        self.recordEnd = recordEnd
    }

    /// From the record's end to the command; nil where there was no record.
    package var delaySeconds: Int64? { recordEnd.map { max(0, since.seconds(since: $0)) } }
}

/// A cause that comes or goes.
package struct BarChange: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case begin(recordEnd: Instant?, Notice)
        case end
    }

    package let subscription: Int64
    package let service: ServiceClass
    package let cause: BarCause
    package let step: Step

    package init(subscription: Int64, service: ServiceClass, cause: BarCause, step: Step) {
        self.subscription = subscription
        self.service = service
        self.cause = cause
        self.step = step
    }
}

/// The bars of one subscription. The network hears of a class as a whole: the first cause stops it,
/// the end of the last one frees it.
package struct BarBook: Sendable {
    package struct Step: Sendable {
        package let bar: Bar
        /// Nil when the class was stopped before, or still is.
        package let command: NetworkCommand.Act?
    }

    package private(set) var held: [Bar]

    package init(_ held: [Bar] = []) { self.held = held }

    /// Nil for what holds already, or does not.
    package mutating func take(_ change: BarChange, at now: Instant) -> Step? {
        let place = held.firstIndex {
            $0.service == change.service && $0.cause == change.cause
        }
        switch (change.step, place) {
        case (.begin(let recordEnd, _), nil):
            let bar = Bar(
                subscription: change.subscription, service: change.service, cause: change.cause,
                since: now, recordEnd: recordEnd)
            let wasStopped = isStopped(change.service)
            held.append(bar)
            return Step(bar: bar, command: wasStopped ? nil : .bar)
        case (.end, let place?):
            let bar = held.remove(at: place)
            return Step(bar: bar, command: isStopped(change.service) ? nil : .lift)
        default: return nil
        }
    }

    /// Each class once.
    package var stopped: [ServiceClass] { ServiceClass.allCases.filter(isStopped) }

    private func isStopped(_ service: ServiceClass) -> Bool {
        held.contains { $0.service == service }
    }
}
