/// The indexes whose order need not be the order of a feed. A first load of millions makes them
/// once all rows are there, sorted, which takes a tenth of the time; otherwise they are always
/// there.
enum DeferredIndexes {
    typealias Index = (name: String, kind: String, columns: String)

    static let all: [Index] = [
        ("subscriptions_account", "INDEX", "subscriptions (account)"),
        ("subscription_numbers_number", "UNIQUE INDEX", "subscription_numbers (number, held_from)"),
        ("subscription_numbers_subscription", "INDEX", "subscription_numbers (subscription)"),
    ]

    /// Stays in a first load: ids come one after the other, so that each goes to the end.
    static let inOrder = "subscription_numbers_subscription"

    static var statements: [String] {
        all.map { "CREATE \($0.kind) IF NOT EXISTS \($0.name) ON \($0.columns)" }
    }
}
