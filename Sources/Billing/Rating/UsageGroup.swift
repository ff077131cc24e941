/// The line of «Подробнее о расходах» that a record belongs to (charging rules §13a).
package enum UsageGroup: Hashable, Sendable {
    case internet, modem
    case incoming, incomingOnnet
    case onnet, mobile(String), fixed, free, premium, short, international
    case voicemail
    case smsIn, smsOut, mmsIn, mmsOut
    /// All that is used in another network.
    case roaming

    /// - Parameters:
    ///   - destination: class of the other side, of an incoming call too; empty if it has none.
    ///   - isAbroad: whether another network served it.
    package init(
        _ record: UsageRecord, destination: String, isVoicemail: Bool, isAbroad: Bool
    ) {
        if record.kind == .forwarded {
            self = isVoicemail ? .voicemail : Self.outgoing(destination)
        } else if isAbroad {
            self = .roaming
        } else {
            self = Self.home(record, destination)
        }
    }

    private static func home(_ record: UsageRecord, _ destination: String) -> UsageGroup {
        switch (record.kind, record.direction) {
        case (.data, _): record.access == "modem" ? .modem : .internet
        case (.voice, .incoming): destination == "onnet" ? .incomingOnnet : .incoming
        case (.sms, .incoming): .smsIn
        case (.sms, .outgoing): .smsOut
        case (.mms, .incoming): .mmsIn
        case (.mms, .outgoing): .mmsOut
        case (.voice, .outgoing), (.forwarded, _): outgoing(destination)
        }
    }

    private static func outgoing(_ destination: String) -> UsageGroup {
        let parts = destination.split(separator: ".", maxSplits: 1)
        return switch parts.first {
        case "onnet": .onnet
        case "mobile": .mobile(parts.count > 1 ? String(parts[1]) : "")
        case "fixed": .fixed
        case "free": .free
        case "premium": .premium
        case "short": .short
        default: .international
        }
    }

    /// In files and in the database: `in-onnet`, `mobile.a1`.
    package var code: String {
        switch self {
        case .internet: "internet"
        case .modem: "modem"
        case .incoming: "in"
        case .incomingOnnet: "in-onnet"
        case .onnet: "onnet"
        case .mobile(let holder): "mobile.\(holder)"
        case .fixed: "fixed"
        case .free: "free"
        case .premium: "premium"
        case .short: "short"
        case .international: "intl"
        case .voicemail: "voicemail"
        case .smsIn: "sms-in"
        case .smsOut: "sms-out"
        case .mmsIn: "mms-in"
        case .mmsOut: "mms-out"
        case .roaming: "roaming"
        }
    }

    package init?(code: String) {
        if code.hasPrefix("mobile.") {
            let holder = code.dropFirst("mobile.".count)
            guard (1...40).contains(holder.utf8.count), holder.utf8.allSatisfy(\.isOfID) else {
                return nil
            }
            self = .mobile(String(holder))
        } else if let group = Self.plain.first(where: { $0.code == code }) {
            self = group
        } else {
            return nil
        }
    }

    /// All but those of other operators.
    private static let plain: [UsageGroup] = [
        .internet, .modem, .incoming, .incomingOnnet, .onnet, .fixed, .free, .premium, .short,
        .international, .voicemail, .smsIn, .smsOut, .mmsIn, .mmsOut, .roaming,
    ]
}

extension UInt8 {
    /// Of ids of the catalogue: `a-z`, digits and `-`.
    fileprivate var isOfID: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
