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
            characters.contains(where: Self.isSeen), characters.allSatisfy(Self.isAllowed)
        else { return nil }
        self.text = text
    }

    private static func isSeen(_ character: Unicode.Scalar) -> Bool {
        !character.properties.isWhitespace && character.properties.generalCategory != .format
    }

    /// No controls, nor marks that would turn or hide the text around the name; but what joins the
    /// parts of an emoji.
    private static func isAllowed(_ character: Unicode.Scalar) -> Bool {
        switch character.properties.generalCategory {
        case .format: character == "\u{200D}"
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        default: true
        }
    }
}
