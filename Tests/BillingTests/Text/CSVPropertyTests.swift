import Billing
import Seeded
import Testing

struct CSVPropertyTests {
    private static let alphabet = "ab,\"\"\"\n\n\r\u{FEFF}é"

    @Test(arguments: seeds)
    func `however the bytes are cut, the lines are the same`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let bytes = text(upTo: 60, &random)
            let limit = Int.random(in: 1...70, using: &random)
            let reader = CSVReader(maximumLineBytes: limit, maximumFields: 4)
            let whole = lines(of: bytes, reader: reader)
            #expect(pieces(of: bytes, reader, &random) == whole, "\(bytes)")
            #expect(lines(of: AnySequence(bytes), reader: reader) == whole)
        }
    }

    @Test(arguments: seeds)
    func `rows written with quotes are read back`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let fields = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                String(decoding: text(upTo: 8, &random), as: UTF8.self)
            }
            let quoted = fields.map {
                "\""
                    + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(
                        separator: "\"\"") + "\""
            }
            let read = try lines(of: quoted.joined(separator: ",") + "\r\n").map {
                try $0.get().fields
            }
            #expect(read == [fields])
        }
    }

    @Test(arguments: seeds)
    func `a slow reader that tries one row at a time agrees`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let bytes = text(upTo: 40, &random)
            let read = lines(of: bytes).map {
                $0.fields.map { "\($0)" } ?? "line \($0.mistake?.line ?? 0)"
            }
            #expect(read == SlowCSV(bytes).lines, "\(bytes)")
        }
    }

    @Test(arguments: seeds)
    func `garbage never traps`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let bytes = random.garbage(upTo: 300, near: Self.alphabet)
            let limit = Int.random(in: 1...70, using: &random)
            let whole = lines(of: bytes, reader: CSVReader(maximumLineBytes: limit))
            #expect(whole.count <= bytes.count)
        }
    }

    private func text(upTo length: Int, _ random: inout SplitMix64) -> [UInt8] {
        let characters = Self.alphabet.unicodeScalars.map(String.init)
        let text = (0..<Int.random(in: 0...length, using: &random)).map { _ in
            characters.randomElement(using: &random) ?? ""
        }
        return Array(text.joined().utf8)
    }

    private func pieces(
        of bytes: [UInt8], _ reader: CSVReader, _ random: inout SplitMix64
    ) -> [Result<CSVLine, CSVMistake>] {
        var reader = reader
        var lines: [Result<CSVLine, CSVMistake>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 0...5, using: &random))
            reader.feed(piece) { lines.append($0) }
            rest = rest.dropFirst(piece.count)
        }
        reader.finish { lines.append($0) }
        return lines
    }
}
