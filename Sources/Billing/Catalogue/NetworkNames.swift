/// What the names that switches write in their records mean in charging.
package struct NetworkNames: Hashable, Sendable {
    /// How a switch writes a number (3GPP TS 24.008 §10.5.4.7, type of number).
    package enum NumberType: Sendable { case international, national, asDialled }

    package let countryCode: String
    package let shortCodes: Set<String>
    /// The own networks, as `257-02` (ITU-T E.212).
    package let home: Set<String>
    /// What people dial before a number of another country: `810`.
    package let internationalPrefixes: [String]
    /// What people dial before a national number: `80`, `8`. The longest that fits counts.
    package let nationalPrefixes: [String]
    /// Access by the name of an access point (APN), small letters.
    package let accessPoints: [String: String]
    /// Access by a rating group of 3GPP TS 32.299; it decides before the access point does.
    package let ratingGroups: [Int64: String]
    package let otherAccess: String

    package init(
        countryCode: String, shortCodes: Set<String>, home: Set<String>,
        internationalPrefixes: [String], nationalPrefixes: [String],
        accessPoints: [String: String], ratingGroups: [Int64: String], otherAccess: String
    ) {
        self.countryCode = countryCode
        self.shortCodes = shortCodes
        self.home = home
        self.internationalPrefixes = internationalPrefixes.sorted { $0.utf8.count > $1.utf8.count }
        self.nationalPrefixes = nationalPrefixes.sorted { $0.utf8.count > $1.utf8.count }
        self.accessPoints = accessPoints
        self.ratingGroups = ratingGroups
        self.otherAccess = otherAccess
    }
}

extension NetworkNames {
    /// Shorter than any number with a prefix: a short code.
    private static let shortestPrefixed = 9

    /// `home`, or the visited network as it came, `250-01`; nothing said is home.
    package func serving(_ network: String) -> String {
        network.isEmpty || home.contains(network) ? "home" : network
    }

    /// `internet`, `modem`, `messenger` or `video`.
    /// - Parameter accessPoint: an APN in any case, without or with its operator identifier
    ///   (`internet.mnc002.mcc257.gprs`, 3GPP TS 23.003 §9.1).
    package func access(accessPoint: String, ratingGroup: Int64? = nil) -> String {
        if let ratingGroup, let access = ratingGroups[ratingGroup] { return access }
        let name = accessPoint.lowercased()
        if let access = accessPoints[name] { return access }
        let network = name.firstRange(of: ".mnc").map { String(name[..<$0.lowerBound]) }
        return network.flatMap { accessPoints[$0] } ?? otherAccess
    }

    /// The number as usage has it, international digits or a short code (charging rules §17.2). A
    /// plus and what is not recognised stay for the reader of usage to judge.
    package func number(_ written: String, _ type: NumberType) -> String {
        switch type {
        case .international: return written
        case .national: return countryCode + written
        case .asDialled:
            if written.hasPrefix("+") { return String(written.dropFirst()) }
            guard !shortCodes.contains(written), written.utf8.count >= Self.shortestPrefixed else {
                return written
            }
            if let prefix = internationalPrefixes.first(where: written.hasPrefix) {
                return String(written.dropFirst(prefix.count))
            }
            // Before the prefixes: those of the own country never begin with one of them.
            if !countryCode.isEmpty, written.hasPrefix(countryCode) { return written }
            guard let prefix = nationalPrefixes.first(where: written.hasPrefix) else {
                return written
            }
            return countryCode + written.dropFirst(prefix.count)
        }
    }
}
