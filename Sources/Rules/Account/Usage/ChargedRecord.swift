import Billing

/// A rated record: what the ledger takes and «История расходов» shows.
package struct ChargedRecord: Sendable {
    package let arrival: UsageArrival
    package let subscription: Int64
    package let account: Int64
    package let span: UsageSpan
    /// From which day on the version of the tariff holds by which it was rated.
    package let tariffFrom: LocalDate
    /// Destination class, `data.internet`, or `in`.
    package let destination: String
    /// Of roaming; nil at home.
    package let zone: String?
    package let group: UsageGroup
    /// The local day it belongs to in bills: that of its start or, when its month is closed, that
    /// of the load.
    package let valueDate: LocalDate
    package let use: RatedUse

    package var record: UsageRecord { arrival.record }

    /// `voice-out`, `sms-in@russia`, `data+late` (charging rules §17.16).
    package let cause: String
}
