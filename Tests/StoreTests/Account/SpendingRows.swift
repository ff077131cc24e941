import Billing
import Rules
import Store
import Testing

/// A month of Anna's in which many things happened at the same instants.
enum SpendingRows {
    static func fill(_ transaction: Transaction) throws {
        let number = try Cast.number("375297001002")
        try transaction.connect(
            Cast.row(number, account: 100_000_000_002), as: Cast.boris)
        try transaction.addUsage("b", at: Cast.now, charge: 7, subscription: Cast.boris)
        for index in 0..<40 {
            try transaction.addUsage(
                "r-\(index)", at: instant(index), source: index.isMultiple(of: 3) ? "main" : "other"
            )
        }
        for index in 0..<9 { try pay(index, transaction) }
        let opening = try Posting(
            id: "opening/\(Cast.annasAccount)", at: Cast.now,
            valueDate: Zone.utc.date(of: Cast.now), cause: "opening",
            entries: [
                Entry(leg: .main(account: Cast.annasAccount), amount: Money(units: 10_000)),
                Entry(leg: .opening, amount: Money(units: -10_000)),
            ])
        _ = try transaction.post(opening)
    }

    private static func pay(_ index: Int, _ transaction: Transaction) throws {
        _ = try transaction.post(try Ledger.posting("pay-\(index)", [(Cast.annasAccount, 500)]))
        try transaction.add(
            TakenPayment(
                receipt: Int64(index + 5), number: try Cast.number(), amount: Money(units: 500)),
            agent: "bank", transaction: "\(index)", account: Cast.annasAccount,
            posting: "pay-\(index)", at: instant(index))
    }

    /// Three instants for everything.
    private static func instant(_ index: Int) -> Instant {
        Cast.now.adding(seconds: -Int64(index % 3))
    }
}
