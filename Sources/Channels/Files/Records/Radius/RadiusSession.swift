import Billing

/// The attributes that charging needs, by freeradius' names.
enum RadiusAttribute: String, CaseIterable {
    case statusType = "Acct-Status-Type"
    case subscriber = "Calling-Station-Id"
    case accessPoint = "Called-Station-Id"
    case sessionTime = "Acct-Session-Time"
    case inputOctets = "Acct-Input-Octets"
    case outputOctets = "Acct-Output-Octets"
    case inputGigawords = "Acct-Input-Gigawords"
    case outputGigawords = "Acct-Output-Gigawords"
    case eventTimestamp = "Event-Timestamp"
    case timestamp = "Timestamp"
    case delayTime = "Acct-Delay-Time"
    case network = "3GPP-SGSN-MCC-MNC"
    case chargingID = "3GPP-Charging-ID"
    case uniqueSession = "Acct-Unique-Session-Id"
    case session = "Acct-Session-Id"
    case gateway = "NAS-IP-Address"
    case gateway6 = "NAS-IPv6-Address"

    private static let longestName = 22
    private static let byBytes = Dictionary(
        uniqueKeysWithValues: allCases.map { (Array($0.rawValue.utf8)[...], $0) })

    init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count <= Self.longestName, let known = Self.byBytes[bytes] else { return nil }
        self = known
    }

    func mistake(_ found: String, _ allowed: String) -> UsageMistake {
        UsageMistake(column: column, found: found, allowed: "\(rawValue): \(allowed)")
    }

    /// What of the native file is made of it.
    private var column: String {
        switch self {
        case .statusType: "kind"
        case .subscriber: "subscriber"
        case .accessPoint: "access"
        case .sessionTime, .eventTimestamp, .timestamp, .delayTime: "start"
        case .inputOctets, .outputOctets, .inputGigawords, .outputGigawords: "bytes"
        case .network: "serving"
        case .chargingID, .uniqueSession, .session, .gateway, .gateway6: "id"
        }
    }
}

/// A session of data that has ended (RFC 2866, RFC 2869; 3GPP TS 29.061 §16.4).
struct RadiusSession {
    private let values: [RadiusAttribute: String]

    init(_ values: [RadiusAttribute: String]) { self.values = values }

    /// The native fields.
    func fields(_ names: NetworkNames) throws(UsageMistake) -> [String] {
        let written = values[.subscriber] ?? ""
        // Always international (TS 29.061 §16.4); some gateways write the plus.
        let subscriber = written.hasPrefix("+") ? String(written.dropFirst()) : written
        return [
            try identifier, "data", subscriber, "out", "", try start, "", try bytes,
            names.access(accessPoint: values[.accessPoint] ?? ""),
            names.serving(digits: values[.network] ?? ""),
        ]
    }

    /// The server's own name of the session, or gateway and session as the gateway names it; with
    /// the charging id, because one session may have several bearers. Nothing of it changes when a
    /// Stop is sent again.
    private var identifier: String {
        get throws(UsageMistake) {
            let session = values[.session] ?? ""
            var parts: [String] = []
            if let unique = values[.uniqueSession], !unique.isEmpty {
                parts = [unique]
            } else if !session.isEmpty {
                parts = [values[.gateway] ?? values[.gateway6] ?? "", session]
            } else {
                throw RadiusAttribute.session.mistake("", "a session's id")
            }
            if let charging = values[.chargingID] { parts.append(charging) }
            let text = parts.joined(separator: ":")
            return UsageRecord.isID(text) ? text : FNV.text(FNV.sum(text.utf8))
        }
    }

    /// The end less the time that the session lasted. The end is what the gateway says: it stays
    /// as it was when a Stop is sent again. Else it is when freeradius wrote, less the delay.
    private var start: String {
        get throws(UsageMistake) {
            let lasted = try number(.sessionTime, orNone: false)
            if let event = values[.eventTimestamp], let end = RadiusDate.instant(event) {
                return Zone.utc.rfc3339(end.adding(seconds: -Int64(lasted)))
            }
            guard let written = values[.timestamp].flatMap(LogNumber.whole) else {
                throw RadiusAttribute.eventTimestamp.mistake(
                    values[.eventTimestamp] ?? "", "a date with UTC or an offset; or a Timestamp")
            }
            let delay = try number(.delayTime, orNone: true)
            let end = Instant(seconds: written).adding(seconds: -Int64(delay))
            return Zone.utc.rfc3339(end.adding(seconds: -Int64(lasted)))
        }
    }

    /// Both ways together; a gigaword is 2^32 octets (RFC 2869 §5.1).
    private var bytes: String {
        get throws(UsageMistake) {
            let input = try volume(.inputOctets, .inputGigawords)
            let output = try volume(.outputOctets, .outputGigawords)
            let (sum, isTooMuch) = input.addingReportingOverflow(output)
            guard !isTooMuch else {
                throw RadiusAttribute.outputGigawords.mistake(
                    values[.outputGigawords] ?? "", "fewer octets both ways")
            }
            return String(sum)
        }
    }

    private func volume(
        _ octets: RadiusAttribute, _ gigawords: RadiusAttribute
    ) throws(UsageMistake) -> UInt64 {
        let low = try number(octets, orNone: false)
        return UInt64(try number(gigawords, orNone: true)) << 32 | UInt64(low)
    }

    /// An attribute of 32 bits; 0 where there may be none.
    private func number(
        _ attribute: RadiusAttribute, orNone: Bool
    ) throws(UsageMistake) -> UInt32 {
        let text = values[attribute]
        if text == nil && orNone { return 0 }
        guard let text, text.isDigits, let number = UInt32(text) else {
            throw attribute.mistake(text ?? "", "0-\(UInt32.max)")
        }
        return number
    }
}
