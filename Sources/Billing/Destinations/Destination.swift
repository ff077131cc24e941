/// Where a call or a message goes (charging rules §2).
package enum Destination: Hashable, Sendable {
    /// A class of prices: `onnet`, `mobile.a1`, `fixed`, `free`, `premium`, `intl.russia`,
    /// `short.111`.
    case found(String)
    /// Nothing in the catalogue matches: the record waits in suspense.
    case unknown
}
