import CSQLite

/// The indexes whose order need not be the order of a feed. A first load of millions makes them
/// once all rows are there, sorted, which takes a tenth of the time; otherwise they are always
/// there.
enum DeferredIndexes {
    private typealias Index = (name: String, kind: String, columns: String)

    private static let all: [Index] = [
        ("subscriptions_account", "INDEX", "subscriptions (account)"),
        ("subscription_numbers_number", "UNIQUE INDEX", "subscription_numbers (number, held_from)"),
        ("subscription_numbers_subscription", "INDEX", "subscription_numbers (subscription)"),
    ]

    /// Stays in a first load: ids come one after the other, so that each goes to the end.
    private static let inOrder = "subscription_numbers_subscription"

    static var statements: [String] {
        all.map { "CREATE \($0.kind) IF NOT EXISTS \($0.name) ON \($0.columns)" }
    }

    /// - Parameter progress: called with how many are done, of how many.
    static func make(on connection: SQLiteConnection, progress: (Int, Int) -> Void = { _, _ in })
        throws
    {
        for (done, statement) in statements.enumerated() {
            progress(done, all.count)
            try connection.execute(statement)
        }
        progress(all.count, all.count)
    }

    static func drop(on connection: SQLiteConnection) throws {
        for index in all where index.name != inOrder {
            try connection.execute("DROP INDEX IF EXISTS \(index.name)")
        }
    }
}
