import Billing
import Channels
import Rules
import Testing

@Suite struct TS32298FrameTests {
    private typealias Bytes = TS32298Bytes

    private static let volumes = Bytes.group(
        12, Bytes.endless(16, Bytes.field(3, "01"), Bytes.field(4, "02")))
    private static let session = Bytes.endless(
        79, Bytes.field(0, "55"), Bytes.group(4, Bytes.hex("80040a141e28")), Bytes.field(5, "2a"),
        Bytes.field(13, Bytes.time), Bytes.field(22, "91732519325476"), volumes)
    private static let file: [UInt8] =
        [0, 0, 0] + Bytes.example + session + [0, 0, 0, 0]
        + Bytes.group(5, Bytes.field(0, "05")) + Bytes.call(Bytes.field(33, "01")) + [0]

    /// A file of TS 32.297 with a filter, an extension and the records.
    private static func headed(_ records: [[UInt8]], release: UInt8, format: UInt8 = 1) -> [UInt8] {
        let isLong = release == 7
        let bodies = records.map { record -> [UInt8] in
            [UInt8(record.count >> 8), UInt8(record.count & 255), release << 5, format << 5 | 6]
                + (isLong ? [5] : []) + record
        }
        let header = 52 + 3 + 2 + (isLong ? 2 : 0)
        let length = header + bodies.reduce(0) { $0 + $1.count }
        let numbers = [length, header].flatMap { number -> [UInt8] in
            [0, 0, UInt8(number >> 8), UInt8(number & 255)]
        }
        let fixed = numbers + [UInt8](repeating: 0x21, count: 18) + [0]
        return fixed + [UInt8](repeating: 0xFF, count: 20) + [0, 0, 3] + Array("abc".utf8)
            + [0, 2] + Array("de".utf8) + (isLong ? [5, 5] : []) + bodies.flatMap { $0 }
    }

    @Test func `records follow one another with filler between them`() throws {
        let entries = try Bytes.entries(Self.file)
        #expect(entries.map(\.line) == [1, 2, 4])
        #expect(try entries.map { try $0.record.get().kind } == [.voice, .data, .voice])
    }

    @Test func `however it is cut, a file holds the same`() throws {
        let whole = try Bytes.lines(Self.file)
        for piece in 1...Self.file.count {
            #expect(try Bytes.lines(Self.file, piece: piece) == whole)
        }
    }

    @Test(arguments: [3, 7] as [UInt8])
    func `records behind headers are the same`(_ release: UInt8) throws {
        let records = [Bytes.example, Self.session, Bytes.call()]
        let file = Self.headed(records, release: release)
        let whole = try Bytes.lines(file)
        #expect(whole == (try Bytes.lines(records.flatMap { $0 })) && whole.count == 3)
        for piece in 1...file.count {
            #expect(try Bytes.lines(file, piece: piece) == whole)
        }
    }

    @Test func `another encoding behind a header is refused alone`() throws {
        let lines = try Bytes.lines(Self.headed([Bytes.example], release: 3, format: 2))
        #expect(lines == ["1: line: another encoding"])
    }

    @Test func `a file that ends inside a record says so`() throws {
        for length in 1..<Bytes.example.count {
            let lines = try Bytes.lines(Array(Bytes.example.prefix(length)))
            #expect(lines == ["1: line: \(length) octets"])
        }
        let entry = try Bytes.entries(Bytes.example + Bytes.example.dropLast()).last
        let mistake = #expect(throws: UsageMistake.self) { try entry?.record.get() }
        #expect(entry?.line == 2 && mistake?.allowed == "the file ends inside this record")
    }

    @Test func `wherever a file ends, nothing traps and the whole records stand`() throws {
        for file in [Self.file, Self.headed([Bytes.example, Self.session], release: 7)] {
            let whole = try Bytes.lines(file)
            for length in 0..<file.count {
                // Half a header of TS 32.297 is nothing that can be read.
                let entries = (try? Bytes.entries(Array(file.prefix(length)))) ?? []
                let good = entries.filter { (try? $0.record.get()) != nil }.map(\.text)
                #expect(whole.starts(with: good))
            }
        }
    }

    @Test(arguments: ["61047f000000", "3003800100", "69642c6b696e64", "bf80010000", "a0ff00"])
    func `what is no charging record ends the reading`(_ text: String) {
        #expect(throws: FeedMistake.self) { try Bytes.lines(Bytes.hex(text)) }
    }

    @Test func `a record has a mebibyte at most`() throws {
        let octets = [UInt8](repeating: 0, count: 1_048_563)
        let longest = Bytes.group(5, Bytes.field(0, "05"), Bytes.field(1, octets))
        #expect(longest.count == 1_048_576)
        #expect(try Bytes.entries(longest + Bytes.example).map(\.line) == [2])
        let longer = Bytes.group(5, Bytes.field(0, "05"), Bytes.field(1, octets + [0]))
        #expect(throws: FeedMistake.self) { try Bytes.entries(longer) }
        #expect(throws: FeedMistake.self) { try Bytes.entries(Array(longer.prefix(8))) }
    }
}
