import Billing
import Channels
import Seeded
import Testing

/// What a reader makes of a file, in short: a native line, or `REJECT line column`.
enum ReadRecords {
    static let names = NetworkNames(
        countryCode: "375", shortCodes: ["411"], home: ["257-02"], internationalPrefixes: ["810"],
        nationalPrefixes: ["80", "8"], accessPoints: ["internet": "internet", "modem": "modem"],
        ratingGroups: [:], otherAccess: "video")

    static func entries(
        _ reader: some UsageReader, _ bytes: [UInt8], cut: () -> Int = { .max }
    ) throws -> [UsageEntry] {
        var reader = reader
        var entries: [UsageEntry] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(cut())
            try reader.feed(Array(piece)) { entries.append($0) }
            rest = rest.dropFirst(piece.count)
        }
        try reader.finish { entries.append($0) }
        return entries
    }

    static func lines(_ reader: some UsageReader, _ text: String) throws -> [String] {
        try entries(reader, Array(text.utf8)).map(line)
    }

    static func line(_ entry: UsageEntry) -> String {
        switch entry.record {
        case .success(let record):
            [
                record.id, record.kind.rawValue, record.subscriber.digits,
                record.direction.rawValue, record.other, Zone.utc.rfc3339(record.start),
                String(record.seconds), String(record.bytes), record.access, record.serving,
            ].joined(separator: ",")
        case .failure(let mistake): "REJECT \(entry.line) \(mistake.column)"
        }
    }

    /// The file cut anywhere, at any length, and with any byte changed, is read without a trap;
    /// pieces make no difference. Returns how many changed files still had a good record.
    static func wear(_ reader: some UsageReader, _ file: [UInt8], seed: UInt64) throws -> Int {
        var random = SplitMix64(seed: seed)
        let whole = try entries(reader, file).map(line)
        for _ in 0..<20 {
            let most = Int.random(in: 1...50, using: &random)
            let pieces = try entries(reader, file) { Int.random(in: 1...most, using: &random) }
            #expect(pieces.map(line) == whole)
        }
        for length in stride(from: 0, to: file.count, by: 7) {
            let short = try entries(reader, Array(file.prefix(length))).map(line)
            #expect(short.count <= whole.count + 1)
        }
        var good = 0
        for _ in 0..<1_000 {
            var changed = file
            let place = Int.random(in: changed.indices, using: &random)
            changed[place] = UInt8.random(in: .min ... .max, using: &random)
            let read = try entries(reader, changed)
            #expect(read.allSatisfy { $0.raw.unicodeScalars.count <= 400 })
            good += read.contains { (try? $0.record.get()) != nil } ? 1 : 0
        }
        return good
    }
}
