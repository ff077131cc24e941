/// The number plan and the zones of the world, indexed for look-up by longest prefix.
package struct DestinationPlan: Sendable {
    private let countryCode: String
    private let own: String
    /// Digits of a whole national number with the country code.
    private let wholeLength: Int
    private let free: [String]
    private let premium: [String]
    private let shortCodes: [String: ShortCode]
    private let mobile: PrefixTable<String>
    private let cities: PrefixTable<Bool>
    private let zones: PrefixTable<String>

    package init(numbers: NumberPlan, destinations: Destinations) {
        countryCode = numbers.countryCode
        own = numbers.own
        let (length, overflow) = numbers.nationalLength.addingReportingOverflow(
            numbers.countryCode.utf8.count)
        wholeLength = overflow ? 0 : length
        free = numbers.free
        premium = numbers.premium
        shortCodes = Dictionary(
            numbers.shortCodes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        mobile = PrefixTable(
            numbers.mobile.map {
                .init(prefix: $0.prefix, from: $0.validFrom, until: $0.validTo, value: $0.holder)
            })
        cities = PrefixTable(
            numbers.cities.map {
                .init(prefix: $0.prefix, from: $0.validFrom, until: $0.validTo, value: true)
            })
        zones = PrefixTable(
            destinations.zones.flatMap { zone in
                zone.prefixes.map {
                    .init(prefix: $0.prefix, from: $0.validFrom, until: $0.validTo, value: zone.id)
                }
            })
    }

    /// The class of an international number or a short code (charging rules §2, §17.2).
    /// - Parameters:
    ///   - instant: when it was called; `ported` is already as of then.
    ///   - date: its local date, which chooses ranges, city codes and zones.
    ///   - ported: the holder by portability, nil if the number is not ported; it counts only
    ///     inside mobile ranges.
    package func classify(
        _ other: String, at instant: Instant, on date: LocalDate, ported: String?
    ) -> Destination {
        if shortCodes[other] != nil { return .found("short.\(other)") }
        guard (1...15).contains(other.utf8.count), other.isDigits
        else { return .unknown }
        if other.utf8.starts(with: countryCode.utf8) {
            return classifyNational(other, on: date, ported: ported)
        }
        guard let zone = zones.value(of: other.utf8, on: date) else { return .unknown }
        return .found("intl.\(zone)")
    }

    /// True for a short code that costs nothing everywhere, 112 (charging rules §17.3).
    package func isEmergency(_ other: String) -> Bool { shortCodes[other]?.emergency ?? false }

    /// True for the mailbox of voice mail, to which calls are forwarded (charging rules §13a).
    package func isVoicemail(_ other: String) -> Bool { shortCodes[other]?.voicemail ?? false }

    private func classifyNational(
        _ other: String, on date: LocalDate, ported: String?
    ) -> Destination {
        let national = other.utf8.dropFirst(countryCode.utf8.count)
        if free.contains(where: { national.starts(with: $0.utf8) }) { return .found("free") }
        if premium.contains(where: { national.starts(with: $0.utf8) }) { return .found("premium") }
        guard other.utf8.count == wholeLength else { return .unknown }
        if let issuer = mobile.value(of: national, on: date) {
            let holder = ported ?? issuer
            return .found(holder == own ? "onnet" : "mobile.\(holder)")
        }
        return cities.value(of: national, on: date) == nil ? .unknown : .found("fixed")
    }
}
