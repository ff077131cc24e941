/// One call, message or session as the network reported it (charging rules §1).
package struct UsageRecord: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable { case voice, sms, mms, data, forwarded }

    package enum Direction: String, Sendable, CaseIterable {
        case outgoing = "out"
        case incoming = "in"
    }

    /// Ways of access to data.
    package static let accesses = ["internet", "modem", "messenger", "video"]
    private static let longestID = 64

    /// Unique within the source.
    package let id: String
    package let kind: Kind
    package let subscriber: PhoneNumber
    package let direction: Direction
    /// International digits or a short code; empty for data and for a hidden caller.
    package let other: String
    package let start: Instant
    package let seconds: Int64
    /// Both ways together.
    package let bytes: Int64
    /// One of `accesses` for data, else empty.
    package let access: String
    /// `home` or the visited network, `250-01`.
    package let serving: String

    package init(
        id: String, kind: Kind, subscriber: PhoneNumber, direction: Direction, other: String,
        start: Instant, seconds: Int64, bytes: Int64, access: String, serving: String
    ) {
        self.id = id
        self.kind = kind
        self.subscriber = subscriber
        self.direction = direction
        self.other = other
        self.start = start
        self.seconds = seconds
        self.bytes = bytes
        self.access = access
        self.serving = serving
    }
}

extension UsageRecord {
    /// Whether a text may be a record's id: 1–64 of `A-Z a-z 0-9 . _ : -`.
    package static func isID(_ text: String) -> Bool {
        (1...longestID).contains(text.utf8.count)
            && text.allBytes { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: ":"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

/// Why a line of usage is rejected; English, for the operator's file of rejects.
package struct UsageMistake: Error, Hashable, Sendable {
    private static let longestFound = 40

    package let column: String
    /// What stood there, its first 40 characters.
    package let found: String
    package let allowed: String

    package init(column: String, found: String, allowed: String) {
        self.column = column
        // Scalars, not Characters: one of those may be as long as the whole line.
        let beginning = found.unicodeScalars.prefix(Self.longestFound)
        self.found = String(String.UnicodeScalarView(beginning))
        self.allowed = allowed
    }
}
