import Billing

/// An app that signed in with the number and stays so: «устройство».
package struct Device: Hashable, Sendable {
    package let id: Int64
    package let name: DeviceName
    package let createdAt: Instant
    package let usedAt: Instant
    /// The one that asks.
    package let isCurrent: Bool

    package init(
        id: Int64, name: DeviceName, createdAt: Instant, usedAt: Instant, isCurrent: Bool
    ) {
        self.id = id
        self.name = name
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.isCurrent = isCurrent
    }
}

/// How its owner knows a device again: one line of 1 to 64 characters with something to see.
package struct DeviceName: Hashable, Sendable {
    package static let longest = 64

    package let text: String

    package init?(_ text: String) {
        let characters = text.unicodeScalars
        guard characters.prefix(Self.longest + 1).count <= Self.longest,
            characters.contains(where: { !$0.properties.isWhitespace }),
            characters.allSatisfy({ !Self.isControl($0) })
        else { return nil }
        self.text = text
    }

    /// Controls, and marks that would turn or hide the text around the name.
    private static func isControl(_ character: Unicode.Scalar) -> Bool {
        switch character.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
