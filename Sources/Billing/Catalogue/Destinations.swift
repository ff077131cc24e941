/// The world outside: zones, their prefixes and the default prices that a tariff may override.
package struct Destinations: Sendable {
    package let zones: [DestinationZone]
    /// Default prices by class, in force from a date on: `intl.russia`, `premium`, `short.112`.
    package let defaults: [DatedPrices]
    /// Every version of every table of data volume, by id, then by date.
    package let tables: [VolumeTable]
    /// Every version of every roaming zone, by id, then by date.
    package let roaming: [RoamingZone]

    package struct DatedPrices: Sendable {
        package let validFrom: LocalDate
        package let voice: [String: VoicePrice]
        package let sms: [String: Money]
        package let mms: [String: Money]
        package let forwarded: [String: Money]
        /// What the fact of a forwarding costs, beside its minutes (charging rules §13a).
        package let forwardingFact: Money

        package init(
            validFrom: LocalDate, voice: [String: VoicePrice], sms: [String: Money],
            mms: [String: Money] = [:], forwarded: [String: Money] = [:],
            forwardingFact: Money = .zero
        ) {
            self.validFrom = validFrom
            self.voice = voice
            self.sms = sms
            self.mms = mms
            self.forwarded = forwarded
            self.forwardingFact = forwardingFact
        }
    }

    package init(
        zones: [DestinationZone], defaults: [DatedPrices], tables: [VolumeTable] = [],
        roaming: [RoamingZone] = []
    ) {
        self.zones = zones
        self.defaults = defaults
        self.tables = tables
        self.roaming = roaming
    }

    /// The version of a table that is valid on a local date.
    package func table(_ id: String, on date: LocalDate) -> VolumeTable? {
        tables.version(id, on: date)
    }

    /// The zone of a network's country code on a local date; nil for a country that none names.
    package func roamingZone(mcc: String, on date: LocalDate) -> RoamingZone? {
        roaming.versions(on: date).first { $0.mcc.contains(mcc) }
    }
}

/// A zone of countries: `russia`, prefixes `7`.
package struct DestinationZone: Sendable {
    package let id: String
    package let name: LocalName
    package let prefixes: [DatedPrefix]

    package init(id: String, name: LocalName, prefixes: [DatedPrefix]) {
        self.id = id
        self.name = name
        self.prefixes = prefixes
    }
}
