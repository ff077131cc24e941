import Billing
import Rules

/// Rows of the operator's feed with what the store knows of them.
enum FeedRows {
    static func row(
        account: Int64, until: String? = nil, opening: Int64 = 0,
        sim: SIMCard = SIMCard(serial: nil, changedAt: nil, imsi: nil, codes: nil)
    ) throws
        -> SubscriberRow
    {
        SubscriberRow(
            number: try Sample.number(), account: account, name: "Anna", kind: .person,
            contract: ContractTerm(
                from: try Sample.date("2026-03-01"), until: try until.map(Sample.date)),
            state: .active, tariff: "super-8", services: [], favourites: [],
            sim: sim, language: .ru,
            email: nil, settlement: .advance, creditLimit: .zero,
            openingBalance: Money(units: opening))
    }

    /// The row's hash is `[1]`.
    static func facts(
        _ row: SubscriberRow, holder: FedSubscription? = nil, sameCard: FedSubscription? = nil,
        hasAccount: Bool = false
    ) throws -> FeedChange.Facts {
        FeedChange.Facts(
            row: row, hash: [1], holder: holder, sameCard: sameCard, hasAccount: hasAccount,
            now: try Sample.instant("2026-11-22T23:30:00Z"), zone: try Sample.minsk())
    }
}
