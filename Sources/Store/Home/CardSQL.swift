import Billing

extension Transaction {
    /// The sealed PIN and PUK, if the feed brought them.
    package func sealedCodes(of subscription: Int64) throws -> [UInt8]? {
        try first(
            "SELECT sim_codes FROM subscriptions WHERE id = $1", [.integer(subscription)]
        ) { $0.optionalBlob(0) } ?? nil
    }

    package func hasCodes(_ subscription: Int64) throws -> Bool {
        try first(
            "SELECT sim_codes IS NOT NULL FROM subscriptions WHERE id = $1",
            [.integer(subscription)]
        ) { $0.flag(0) } ?? false
    }
}
