import Billing
import Channels
import Rules
import Seeded
import Testing

@Suite struct TS32298GarbageTests {
    private typealias Bytes = TS32298Bytes

    private static let session = Bytes.group(
        79, Bytes.field(0, "55"), Bytes.group(4, Bytes.hex("80040a141e28")), Bytes.field(5, "2a"),
        Bytes.field(13, Bytes.time), Bytes.field(22, "91732519325476"),
        Bytes.group(
            34,
            Bytes.endless(16, Bytes.field(1, "0a"), Bytes.field(12, "01"), Bytes.field(13, "02"))))

    @Test func `no change of one octet traps`() {
        var read = 0
        for record in [Bytes.example, Self.session] {
            for place in record.indices {
                for octet in UInt8.min...UInt8.max {
                    var changed = record
                    changed[place] = octet
                    read += good(changed)
                }
            }
        }
        #expect(read > 1_000)
    }

    @Test(arguments: seeds)
    func `random octets never trap`(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var read = 0
        for _ in 0..<3_000 {
            var file = Bytes.example + Self.session
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let start = Int.random(in: 0..<file.count, using: &random)
                let end = min(file.count, start + Int.random(in: 0...3, using: &random))
                let octets = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    UInt8.random(in: .min ... .max, using: &random)
                }
                file.replaceSubrange(start..<end, with: octets)
            }
            read += good(file)
        }
        #expect(read > 0)
    }

    @Test func `lengths without end inside one another have a bound`() throws {
        let nested = { (depth: Int) in
            [UInt8](repeating: 0, count: 0) + (0..<depth).flatMap { _ in [0xA5, 0x80] as [UInt8] }
                + [UInt8](repeating: 0, count: 2 * depth)
        }
        #expect(try Bytes.lines(nested(16)) == ["1: line: tag 5, type -1"])
        #expect(throws: FeedMistake.self) { try Bytes.lines(nested(17)) }
    }

    @Test(arguments: [
        ("a103800100", "tag 1, type 0"), ("a3038001 3f", "tag 3, type 63"),
        ("a0028000", "field [0] "), ("a0068001008001 00", "field [0] twice"),
        ("a004 a002 0500", "field [0] 0500"), ("a003 800200", "cut"),
    ])
    func `a record that cannot be read is told, and the next is read`(
        _ record: String, _ found: String
    ) throws {
        let lines = try Bytes.lines(Bytes.hex(record), Bytes.example)
        #expect(lines.first == "1: line: \(found)" && lines.count == 2)
    }

    @Test(arguments: [2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 17, 18, 20, 23, 88, 99] as [UInt8])
    func `what charges nobody is passed over`(_ type: UInt8) throws {
        let record = Bytes.group(5, Bytes.hex("8001") + [type])
        #expect(try Bytes.entries(record + Bytes.example).map(\.line) == [2])
    }

    /// How many records are good; nothing traps.
    private func good(_ file: [UInt8]) -> Int {
        let entries = (try? Bytes.entries(file)) ?? []
        return entries.filter { (try? $0.record.get()) != nil }.count
    }
}
