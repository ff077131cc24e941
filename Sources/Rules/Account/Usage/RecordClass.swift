import Billing

extension UsageRecord {
    /// Nil at home, and for a forwarded call, which is sent on there.
    func roamingZone(on date: LocalDate, _ catalogue: Catalogue)
        throws(UsageCharging.Suspense) -> RoamingZone?
    {
        guard serving != "home", kind != .forwarded else { return nil }
        let zone = catalogue.destinations.roamingZone(mcc: String(serving.prefix(3)), on: date)
        guard let zone else { throw .unknownNetwork }
        return zone
    }

    /// Whether it has no price without a class: what goes out at home, and what is sent on.
    func needsDestination(_ roaming: RoamingZone?) -> Bool {
        switch kind {
        case .data: false
        case .forwarded: true
        case .voice, .sms, .mms: direction == .outgoing && roaming == nil
        }
    }

    /// Not what comes in, nor what is sent on (charging rules §5, §8).
    var mayUseBundles: Bool { kind != .forwarded && direction == .outgoing }

    func destinationClass(_ found: String) -> String {
        switch kind {
        case .data: "data.\(access)"
        case .forwarded: found
        case .voice, .sms, .mms: direction == .incoming ? "in" : found
        }
    }

    /// Without zone and lateness.
    var cause: String {
        switch kind {
        case .data, .forwarded: kind.rawValue
        case .voice, .sms, .mms: "\(kind.rawValue)-\(direction.rawValue)"
        }
    }
}

extension Destination {
    var destination: String? {
        if case .found(let name) = self { name } else { nil }
    }
}
