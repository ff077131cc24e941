/// Chosen by a client for one act, so that it may ask again when it heard no answer: 1 to 64
/// visible ASCII characters.
package struct IdempotencyKey: Hashable, Sendable {
    package static let longest = 64

    package let text: String

    package init?(_ text: String) {
        let bytes = text.utf8
        guard (1...Self.longest).contains(bytes.count),
            bytes.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        self.text = text
    }
}

/// Whose keys they are: two subscribers may choose the same one.
package enum KeyScope: Hashable, Sendable {
    case subscription(Int64)
    /// Before anybody is signed in.
    case number(String)
    case agent(String)

    package var text: String {
        switch self {
        case .subscription(let id): "subscription:\(id)"
        case .number(let digits): "number:\(digits)"
        case .agent(let name): "agent:\(name)"
        }
    }
}
