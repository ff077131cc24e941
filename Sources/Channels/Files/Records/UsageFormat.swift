import Billing
import Rules

/// In what form the network writes its records.
package enum UsageFormat: String, Codable, CaseIterable, Sendable {
    /// The native file (charging rules §1).
    case csv
    /// Lines that kamailio's module `acc` writes for a call's end.
    case kamailio
    /// Detail files of FreeRADIUS (RFC 2866).
    case radius
    /// Call records in BER (3GPP TS 32.298).
    case ts32298

    /// - Throws: `FeedMistake` where the catalogue does not say what the network's names mean.
    func reader(_ names: NetworkNames?) throws(FeedMistake) -> any UsageReader {
        if self == .csv { return NativeReader() }
        guard let names else {
            throw FeedMistake(
                column: "--format", found: rawValue,
                allowed: "csv, as the catalogue has no network.yaml")
        }
        return switch self {
        case .csv: NativeReader()
        case .kamailio: KamailioReader(names: names)
        case .radius: RadiusReader(names: names)
        case .ts32298: TS32298Reader(names: names)
        }
    }
}
