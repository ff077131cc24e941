/// What the network stops of a number as a whole (charging rules §12).
package enum ServiceClass: String, Sendable, CaseIterable {
    /// Everything that costs: calls, messages and sessions that the subscriber begins.
    case outgoing
    case roaming
    case data
    /// Premium numbers and short codes.
    case content
}

/// Why a class of a number is stopped; a class may have several causes at once.
package enum BarCause: String, Sendable, CaseIterable {
    /// A cap that the subscriber has set himself is reached.
    case ownCap = "own-cap"
    /// Nothing is available on an advance account.
    case noMoney = "no-money"
    /// The debt of a credit account has come to the state's cap.
    case debtCap = "debt-cap"

    /// Whether it comes from the account's balance, and so concerns all of its numbers.
    package var isOfBalance: Bool { self != .ownCap }
}
