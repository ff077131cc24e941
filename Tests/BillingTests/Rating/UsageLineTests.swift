import Billing
import Seeded
import Testing

struct UsageLineTests {
    private static let call =
        "c-1,voice,375295001001,out,375297001002,2026-11-22T10:00:00+03:00,61,,,home"

    @Test func `a call is read`() throws {
        let record = try UsageLine.parse(fields(Self.call))
        #expect(record.id == "c-1")
        #expect(record.kind == .voice)
        #expect(record.direction == .outgoing)
        #expect(record.other == "375297001002")
        #expect(record.start == Instant(seconds: 1_795_330_800))
        #expect(record.seconds == 61)
        #expect(record.bytes == 0)
    }

    @Test func `lines that mean the same are equal`() throws {
        let line = "c-1,voice,375295001001,out,375297001002,2026-11-22T07:00:00.9Z,0061,0,,home"
        #expect(try UsageLine.parse(fields(line)) == UsageLine.parse(fields(Self.call)))
    }

    /// A column of the call above and what may stand there instead.
    @Test(arguments: [
        (0, "A.z_9:-"), (0, String(repeating: "x", count: 64)), (1, "forwarded"), (3, "in"),
        (4, "112"), (6, "0"), (6, "86400"), (7, "0"), (9, "250-01"), (9, "310-410"),
    ])
    func `what a column may hold is taken`(column: Int, text: String) throws {
        _ = try UsageLine.parse(changed(Self.call, column, text))
    }

    @Test(arguments: [
        (0, ""), (0, "a b"), (0, "é"), (0, String(repeating: "x", count: 65)), (1, "Voice"),
        (1, ""), (2, ""), (2, "+375295001001"), (2, "112"), (3, ""), (3, "OUT"), (4, ""),
        (4, "1234567890123456"), (4, "MTS"), (5, "2026-11-22T10:00:00"), (5, ""), (6, ""),
        (6, "86401"), (6, "-1"), (6, "+1"), (6, "1.0"), (6, "99999999999999999999"), (7, "1"),
        (8, "internet"), (9, ""), (9, "Home"), (9, "250-1"), (9, "250-0123"), (9, "25-001"),
        (9, "250 01"),
    ])
    func `what a column may not hold is named`(column: Int, text: String) {
        let names = UsageLine.header.split(separator: ",")
        let mistake = #expect(throws: UsageMistake.self) {
            try UsageLine.parse(changed(Self.call, column, text))
        }
        #expect(mistake?.column == String(names[column]))
        #expect(mistake?.found == String(text.prefix(40)))
    }

    @Test(arguments: [
        "s,sms,375295001001,out,375297001002,2026-11-22T10:00:00Z,,,,home",
        "s,sms,375295001001,in,,2026-11-22T10:00:00Z,0,0,,home",
        "m,mms,375295001001,out,375297001002,2026-11-22T10:00:00Z,,300000,,250-01",
        "m,mms,375295001001,in,,2026-11-22T10:00:00Z,,,,home",
        "d,data,375295001001,out,,2026-11-22T10:00:00Z,,1000000000000000,internet,home",
        "d,data,375295001001,out,,2026-11-22T10:00:00Z,0,0,messenger,home",
        "f,forwarded,375295001001,in,375297001002,2026-11-22T10:00:00Z,5,,,home",
        "v,voice,375295001001,in,,2026-11-22T10:00:00Z,5,,,home",
    ])
    func `every kind is read`(line: String) throws {
        _ = try UsageLine.parse(fields(line))
    }

    @Test(arguments: [
        ("s,sms,375295001001,out,112,2026-11-22T10:00:00Z,1,,,home", "seconds"),
        ("s,sms,375295001001,out,112,2026-11-22T10:00:00Z,,1,,home", "bytes"),
        ("d,data,375295001001,in,,2026-11-22T10:00:00Z,,1,internet,home", "direction"),
        ("d,data,375295001001,out,112,2026-11-22T10:00:00Z,,1,internet,home", "other"),
        ("d,data,375295001001,out,,2026-11-22T10:00:00Z,,1,,home", "access"),
        ("d,data,375295001001,out,,2026-11-22T10:00:00Z,,,video,home", "bytes"),
        ("d,data,375295001001,out,,2026-11-22T10:00:00Z,,1000000000000001,video,home", "bytes"),
        ("f,forwarded,375295001001,in,,2026-11-22T10:00:00Z,5,,,home", "other"),
        ("a,b,c", "line"), (call + ",", "line"),
    ])
    func `what does not go with the kind is named`(line: String, column: String) {
        let mistake = #expect(throws: UsageMistake.self) { try UsageLine.parse(fields(line)) }
        #expect(mistake?.column == column)
    }

    @Test(arguments: seeds)
    func `garbage is refused and nothing traps`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let column = Int.random(in: 0..<10, using: &random)
            let bytes = random.garbage(upTo: 30, near: Self.call)
            let text = String(decoding: bytes, as: UTF8.self)
            guard let record = try? UsageLine.parse(changed(Self.call, column, text)) else {
                continue
            }
            #expect((0...86_400).contains(record.seconds))
        }
    }

    private func fields(_ line: String) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    private func changed(_ line: String, _ column: Int, _ text: String) -> [String] {
        var fields = fields(line)
        fields[column] = text
        return fields
    }
}
