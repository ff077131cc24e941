import Billing

/// A rated record: what the ledger takes and «История расходов» shows.
package struct ChargedRecord: Sendable {
    package let record: UsageRecord
    package let subscription: Int64
    package let account: Int64
    package let span: UsageSpan
    /// Destination class, or `in`.
    package let destination: String
    package let use: RatedUse

    init(
        _ record: UsageRecord, _ holder: UsageHolder, _ span: UsageSpan, destination: String,
        use: RatedUse
    ) {
        self.record = record
        self.subscription = holder.subscription
        self.account = holder.account
        self.span = span
        self.destination = destination
        self.use = use
    }

    /// `voice-out`, `sms-in` (charging rules §17.16).
    package var cause: String { "\(record.kind.rawValue)-\(record.direction.rawValue)" }
}
