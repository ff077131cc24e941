/// Every table of the schema, each after those that it refers to.
enum Tables {
    /// In order; a test compares the list with both engines' schemas.
    static let all = [
        "installation", "catalogue_files", "accounts", "subscriptions", "subscription_numbers",
        "subscription_tariffs", "subscription_services", "favourite_numbers", "ported_numbers",
        "subscription_blocks", "credentials", "sessions", "used_tokens", "attempt_budgets",
        "archive", "outbox",
        "postings", "entries", "balances", "payments", "fees", "jobs", "usage_records",
        "usage_corrections", "suspended_records", "suspense_turns", "bundle_uses", "volume_uses",
        "own_caps", "bars", "network_commands", "devices",
        "password_codes",
        "kept_outcomes", "sign_in_approvals",
        "feed_loads", "feed_later",
        "spending_reports",
    ]
}

/// Takes the rows of tables into a new database, one table after the other.
protocol TableTarget: AnyObject {
    func begin(_ table: String, _ columns: [String]) throws
    func add(_ values: [SQLValue]) throws
    func end() throws
}
