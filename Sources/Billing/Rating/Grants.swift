extension Bundle.Unit {
    /// The smallest units (seconds, pieces, KiB) in one unit of the catalogue.
    var smallest: Int64 {
        switch self {
        case .minutes: 60
        case .sms, .mms: 1
        case .mb: 1024
        }
    }
}

/// What a bundle gives from a date to the end of a month, in its smallest unit: seconds, pieces or
/// KiB; nil is unlimited (charging rules §9). In full on the 1st and before, later by the days left
/// counting `from` itself, rounded down; nothing after the month.
package func granted(_ bundle: Bundle, from: LocalDate, month: Month) -> Int64? {
    guard case .limited(let amount) = bundle.amount else { return nil }
    guard from.monthOf <= month, amount > 0 else { return 0 }
    let days = Int128(month.dayCount)
    let daysLeft = from.monthOf < month ? days : days - Int128(from.day) + 1
    return Int64(clamping: Int128(amount) * Int128(bundle.unit.smallest) * daysLeft / days)
}
