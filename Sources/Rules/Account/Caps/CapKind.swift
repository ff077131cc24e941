import Billing

/// Which use a cap of the subscriber's own counts («Лимиты расходов»). A record may count in
/// several kinds; fees count in none, for no stop can prevent them (charging rules §12).
package enum CapKind: String, Sendable, CaseIterable {
    /// All use.
    case total
    /// Use in other networks, whatever it is.
    case roaming
    /// Sessions of data, at home and abroad.
    case data
    /// Premium numbers and short codes.
    case content

    /// What stops when the cap is reached.
    package var service: ServiceClass {
        switch self {
        case .total: .outgoing
        case .roaming: .roaming
        case .data: .data
        case .content: .content
        }
    }

    package func counts(_ charged: ChargedRecord) -> Bool {
        switch self {
        case .total: true
        case .roaming: charged.zone != nil
        case .data: charged.record.kind == .data
        case .content:
            charged.destination == "premium" || charged.destination.hasPrefix("short.")
        }
    }
}
