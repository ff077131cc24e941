import Billing

/// Dates and times as subscribers read them, in the operator's zone.
package enum DateText {
    /// «22 ноября 2026 г.»
    package static func date(_ date: LocalDate, _ language: Language) -> String {
        let month = name(date.month, in: MonthNames.genitive, language)
        return "\(date.day)\u{A0}\(month) \(year(date.year, language))"
    }

    /// «ноябрь 2026 г.»
    package static func month(_ month: Month, _ language: Language) -> String {
        let name = name(month.month, in: MonthNames.nominative, language)
        return "\(name) \(year(month.year, language))"
    }

    /// «22 ноября 2026 г., 11:26»
    package static func moment(_ instant: Instant, _ zone: Zone, _ language: Language) -> String {
        let time = zone.time(of: instant)
        return "\(date(time.date, language)), \(clock(time))"
    }

    /// «22.11.2026 11:26», for SMS and where many stand together.
    package static func short(_ instant: Instant, _ zone: Zone) -> String {
        let time = zone.time(of: instant)
        let day = twoDigits(time.date.day)
        return "\(day).\(twoDigits(time.date.month)).\(time.date.year) \(clock(time))"
    }

    /// The same of what begins then: the first whole minute that is not before it.
    package static func shortFrom(_ instant: Instant, _ zone: Zone) -> String {
        short(instant.upToWhole(seconds: 60), zone)
    }

    /// «22.11.2026 11:26:05»
    package static func second(_ instant: Instant, _ zone: Zone) -> String {
        "\(short(instant, zone)):\(twoDigits(zone.time(of: instant).second))"
    }

    private static func clock(_ time: LocalTime) -> String {
        twoDigits(time.hour) + ":" + twoDigits(time.minute)
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static func year(_ year: Int, _ language: Language) -> String {
        language == .en ? "\(year)" : "\(year)\u{A0}г."
    }

    private static func name(_ month: Int, in names: [Sentence], _ language: Language) -> String {
        names.indices.contains(month - 1) ? names[month - 1][language] : "\(month)"
    }
}

extension Instant {
    /// The first moment not before this one that is so many seconds, or a multiple, after 1970.
    func upToWhole(seconds: Int64) -> Instant {
        let unit = Int128(max(seconds, 1)) * 1_000_000
        let rest = Int128(microseconds) % unit
        let up = rest > 0 ? unit - rest : -rest
        return Instant(microseconds: Int64(clamping: Int128(microseconds) + up))
    }
}
