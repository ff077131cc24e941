/// What a clock on the wall of a zone shows.
package struct LocalTime: Hashable, Sendable {
    package let date: LocalDate
    package let hour: Int
    package let minute: Int
    package let second: Int
    /// Seconds east of UTC.
    package let offsetSeconds: Int

    package init(date: LocalDate, hour: Int, minute: Int, second: Int, offsetSeconds: Int) {
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.offsetSeconds = offsetSeconds
    }

    /// The wall of a place that many seconds east of UTC; a fraction of a second is cut off.
    /// Outside years 1–9999 the date stays at the first or the last day. `|offset|` < 1 day.
    init(of instant: Instant, offset: Int) {
        let local = instant.wholeSeconds + Int64(offset)
        let (dayNumber, secondOfDay) = flooredDivision(local, by: 86_400)
        let second = Int(secondOfDay)
        self.init(
            date: LocalDate(dayNumber: Int(dayNumber)), hour: second / 3600,
            minute: second / 60 % 60, second: second % 60, offsetSeconds: offset)
    }

    /// RFC 3339 to the second; the offset is written to the minute.
    var rfc3339: String {
        let minutes = offsetSeconds.magnitude / 60
        let sign = offsetSeconds < 0 ? "-" : "+"
        let clock = [hour, minute, second].map { $0.padded(to: 2) }.joined(separator: ":")
        let offset = "\(sign)\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
        return "\(date.text)T\(clock)\(offset)"
    }
}
