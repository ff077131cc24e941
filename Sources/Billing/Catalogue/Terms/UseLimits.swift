/// «Отправка SMS» from the cabinet.
package struct WebSMSLimits: Sendable {
    package let perDay: Int64
    package let perMonth: Int64
    /// Parts of 153 or 67 characters that one message may have.
    package let parts: Int
    package let secondsBetween: Int64
    /// How far ahead a message may be put off, and between which hours it is delivered.
    package let deferredDays: Int64
    package let fromHour: Int
    package let untilHour: Int

    package init(
        perDay: Int64, perMonth: Int64, parts: Int, secondsBetween: Int64, deferredDays: Int64,
        fromHour: Int, untilHour: Int
    ) {
        self.perDay = perDay
        self.perMonth = perMonth
        self.parts = parts
        self.secondsBetween = secondsBetween
        self.deferredDays = deferredDays
        self.fromHour = fromHour
        self.untilHour = untilHour
    }
}

/// «Лимиты расходов»: bounds of a cap of the subscriber's own, for a month. What a catalogue does
/// not say is as here.
package struct OwnCapLimits: Hashable, Sendable {
    package let smallest: Money
    package let largest: Money

    package init(
        smallest: Money = Money(units: 10_000), largest: Money = Money(units: 10_000_000)
    ) {
        self.smallest = smallest
        self.largest = largest
    }
}

/// «Переадресация вызовов».
package struct ForwardingLimits: Sendable {
    /// The service that a number needs for it.
    package let service: String
    /// Seconds of ringing that may be chosen, rising (3GPP TS 22.082: 5 to 30 in steps of 5).
    package let ringSeconds: [Int64]
    package let usualRingSeconds: Int64
    /// Destination classes that are refused as a target, and those confirmed a second time.
    package let refused: [String]
    package let confirmed: [String]

    package init(
        service: String, ringSeconds: [Int64], usualRingSeconds: Int64, refused: [String],
        confirmed: [String]
    ) {
        self.service = service
        self.ringSeconds = ringSeconds
        self.usualRingSeconds = usualRingSeconds
        self.refused = refused
        self.confirmed = confirmed
    }
}
