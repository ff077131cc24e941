extension Zone {
    /// The zone of texts that must not depend on a place.
    package static let utc: Zone = {
        let row = Row(from: Instant(microseconds: 0), offsetSeconds: 0)
        guard let zone = Zone(name: "UTC", rows: [row]) else {
            preconditionFailure("one row always makes a zone")
        }
        return zone
    }()
}
