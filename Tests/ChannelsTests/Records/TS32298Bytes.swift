import Billing
import Channels

/// Charging records made by hand, and what a reader makes of them.
enum TS32298Bytes {
    static let names = NetworkNames(
        countryCode: "375", shortCodes: ["112"], home: ["257-02"],
        internationalPrefixes: ["810", "00"], nationalPrefixes: ["80", "8"],
        accessPoints: ["mts": "internet", "modem.mts.by": "modem"],
        ratingGroups: [10: "messenger", 20: "video"], otherAccess: "internet")

    /// An MOCallRecord as pycrate 0.8.1 writes it.
    static let example = hex(
        "a04c 800100 810852070200000000f1 8307 91732519325476 8507 91733573563412"
            + "8907 91732509000010 9709 2611221405302b0300 9809 2611221407412b0300"
            + "99020083 9e0100 9f20040000002a")

    static let time = "2611221405302b0300"

    static func hex(_ text: String) -> [UInt8] {
        let digits = text.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    /// A field with a context tag; octets in hexadecimal.
    static func field(_ tag: UInt8, _ text: String) -> [UInt8] { field(tag, hex(text)) }

    static func field(_ tag: UInt8, _ octets: [UInt8]) -> [UInt8] { element(0x80, tag, octets) }

    /// A field, or a record, that holds fields.
    static func group(_ tag: UInt8, _ fields: [UInt8]...) -> [UInt8] {
        element(0xA0, tag, fields.flatMap { $0 })
    }

    /// The same with an indefinite length.
    static func endless(_ tag: UInt8, _ fields: [UInt8]...) -> [UInt8] {
        identifier(0xA0, tag) + [0x80] + fields.flatMap { $0 } + [0, 0]
    }

    /// An MOCallRecord of a minute with the fields that a test is about.
    static func call(_ fields: [UInt8]...) -> [UInt8] {
        group(
            0, field(0, "00"), field(3, "91732519325476"), field(5, "91733573563412"),
            field(9, "91732509000010"), field(23, time), field(25, "3c"),
            field(32, "0000002a"), fields.flatMap { $0 })
    }

    static func entries(_ bytes: [UInt8], piece: Int = .max) throws -> [UsageEntry] {
        var reader = TS32298Reader(names: names)
        var entries: [UsageEntry] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            try reader.feed(Array(rest.prefix(piece))) { entries.append($0) }
            rest = rest.dropFirst(piece)
        }
        try reader.finish { entries.append($0) }
        return entries
    }

    /// Each record as its line of the native file, or what is wrong with it.
    static func lines(_ bytes: [UInt8]..., piece: Int = .max) throws -> [String] {
        try entries(bytes.flatMap { $0 }, piece: piece).map(\.text)
    }

    static func records(_ bytes: [UInt8]) throws -> [UsageRecord] {
        try entries(bytes).map { try $0.record.get() }
    }

    private static func element(
        _ kind: UInt8, _ tag: UInt8, _ content: [UInt8]
    ) -> [UInt8] {
        let count = content.count
        let length =
            count < 128 ? [UInt8(count)] : [0x83] + [16, 8, 0].map { UInt8(count >> $0 & 255) }
        return identifier(kind, tag) + length + content
    }

    private static func identifier(_ kind: UInt8, _ tag: UInt8) -> [UInt8] {
        tag < 31 ? [kind | tag] : [kind | 31, tag]
    }
}

extension UsageEntry {
    var text: String {
        switch record {
        case .failure(let mistake): "\(line): \(mistake.column): \(mistake.found)"
        case .success(let record):
            [
                record.id, record.kind.rawValue, record.subscriber.digits,
                record.direction.rawValue, record.other, Self.utc(record.start),
                String(record.seconds), String(record.bytes), record.access, record.serving,
            ].joined(separator: ",")
        }
    }

    private static func utc(_ instant: Instant) -> String {
        String(instant.microseconds / 1_000_000)
    }
}
