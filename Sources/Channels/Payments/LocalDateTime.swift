import Billing

/// A wall clock's reading without a zone, as agents send it: `20090815120133`.
package struct LocalDateTime: Hashable, Sendable {
    package let date: LocalDate
    package let hour: Int
    package let minute: Int
    package let second: Int

    /// Nil unless `YYYYMMDDhhmmss` of a day that exists, without leap seconds.
    package init?(compact text: String) {
        let bytes = Array(text.utf8.prefix(15))
        guard bytes.count == 14, let year = Self.value(bytes[0..<4]),
            let month = Self.value(bytes[4..<6]), let day = Self.value(bytes[6..<8]),
            let date = LocalDate(year: year, month: month, day: day),
            let hour = Self.value(bytes[8..<10]), hour < 24,
            let minute = Self.value(bytes[10..<12]), minute < 60,
            let second = Self.value(bytes[12..<14]), second < 60
        else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The instant at which clocks of the zone show this; in a repeated hour one of the two.
    package func instant(in zone: Zone) -> Instant {
        let midnight = zone.start(of: date)
        let elapsed = Int64(hour * 3600 + minute * 60 + second)
        let guess = midnight.adding(seconds: elapsed)
        return guess.adding(seconds: Int64(zone.offset(at: midnight) - zone.offset(at: guess)))
    }

    /// At most four digits, so it cannot overflow.
    private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
