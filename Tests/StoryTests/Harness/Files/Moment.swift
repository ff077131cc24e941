import Foundation

/// Moments as the operator's files write them, in its zone.
enum Moment {
    private static let zone = TimeZone(secondsFromGMT: 3 * 3600)

    static func rfc3339(_ date: Date) -> String {
        let formatter = ISO8601DateFormatter()
        formatter.timeZone = zone
        return formatter.string(from: date)
    }

    /// `YYYY-MM-DD`.
    static func day(_ date: Date) -> String { String(rfc3339(date).prefix(10)) }

    static var today: String { day(Date()) }

    static var yesterday: String { day(Date(timeIntervalSinceNow: -86_400)) }

    static var hourAgo: String { rfc3339(Date(timeIntervalSinceNow: -3600)) }

    /// `YYYY-MM` of an hour ago, where a fresh record lies.
    static var monthOfHourAgo: String { String(hourAgo.prefix(7)) }

    /// `YYYY-MM` two months ago, where nothing of today lies.
    static var monthBeforeLast: String {
        String(day(Date(timeIntervalSinceNow: -62 * 86_400)).prefix(7))
    }
}
