import Billing
import Channels
import Testing

@Suite struct TS32298CallTests {
    private typealias Bytes = TS32298Bytes

    @Test func `a call as pycrate writes it`() throws {
        let entry = try #require(try Bytes.entries(Bytes.example).first)
        let start = try #require(Instant(rfc3339: "2026-11-22T14:05:30+03:00"))
        let number = try #require(PhoneNumber(e164: "375291234567"))
        #expect(
            try entry.record.get()
                == UsageRecord(
                    id: "o-375290000001-0000002a-261122140530-0", kind: .voice,
                    subscriber: number, direction: .outgoing, other: "375337654321",
                    start: start, seconds: 131, bytes: 0, access: "", serving: "home"))
        #expect(entry.line == 1)
        #expect(entry.raw.hasPrefix("a04c8001008108") && entry.raw.utf8.count == 156)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fields: String
        let id: String
        let kind: String
        let serving: String

        init(
            _ name: String, _ fields: String, id: String = "o…-0", kind: String = "voice",
            serving: String = "home"
        ) {
            testDescription = name
            self.fields = fields
            self.id = id.split(separator: "…").joined(
                separator: "-375290000001-0000002a-261122140530")
            self.kind = kind
            self.serving = serving
        }
    }

    @Test(arguments: [
        Case("nothing more", ""),
        Case("a part of a long call", "9f210102", id: "o…-2"),
        Case("a network of two digits", "ac0980020102820352f010", serving: "250-01"),
        Case("a network of three digits", "ac058203130014", serving: "310-410"),
        Case("the own network", "ac05820352f720"),
        Case("a cell alone", "ac0480020102"),
        Case("sent on when busy", "b1053003800129", id: "f…-0", kind: "forwarded"),
        Case("sent on always", "b10a30038001413003800121", id: "f…-0", kind: "forwarded"),
        Case("sent on by CAMEL", "9f280101", id: "f…-0", kind: "forwarded"),
        Case("not sent on by CAMEL", "9f280100"),
        Case("waiting, which is another service", "b1053003800141"),
        Case("an extension, and a tag that nobody knows", "bf230306012a9f7801ff"),
    ])
    func `an outgoing call`(_ call: Case) throws {
        let line = "\(call.kind),375291234567,out,375337654321,1795345530,60,0,,\(call.serving)"
        #expect(try Bytes.lines(Bytes.call(Bytes.hex(call.fields))) == ["\(call.id),\(line)"])
    }

    @Test(arguments: [
        ("91733573563412", "375337654321"), ("a133674523f1", "375337654321"),
        ("810833674523f1", "375337654321"), ("8118305733674523f1", "375337654321"),
        ("81184028123254f6", "4822123456"), ("8111f2", "112"),
        ("818800214365f7", "3758001234567"), ("918422214365f7", "48221234567"),
        ("91733573563412ff", "375337654321"),
    ])
    func `whom somebody calls`(_ octets: String, _ number: String) throws {
        #expect(try Bytes.records(outgoing(called: octets)).map(\.other) == [number])
    }

    @Test(arguments: [
        "", "91", "81a100fb", "d0ff", "91f33573", "91" + String(repeating: "11", count: 20),
        "9111111111111111f1" + "11",
    ])
    func `what is no number is not called`(_ octets: String) throws {
        #expect(try Bytes.lines(outgoing(called: octets)).allSatisfy { $0.hasPrefix("1: other") })
    }

    @Test(arguments: [
        ("91733573563412", "375337654321"), ("1180733573563412", "375337654321"),
        ("1183733573563412", "375337654321"), ("11a0733573563412", ""),
        ("11c3733573563412", ""), ("01c0", ""), ("2183336745f3", "3753376543"), ("", ""),
    ])
    func `who calls, unless he is hidden`(_ octets: String, _ number: String) throws {
        #expect(
            try Bytes.lines(incoming(Bytes.field(4, octets), Bytes.field(20, Bytes.time)))
                == [
                    "t-375290000001-0000002a-261122140530-0,voice,375291234567,in,"
                        + "\(number),1795345530,60,0,,home"
                ])
    }

    @Test func `without an answer a call lasts nothing from its seizure on`() throws {
        let lines = try Bytes.lines(incoming(Bytes.field(19, "2611221405312d0530")))
        let id = "t-375290000001-0000002a-261122140531-0"
        #expect(lines == ["\(id),voice,375291234567,in,,1795376131,0,0,,home"])
    }

    @Test(arguments: [
        ("2611221405302b03", "start"), ("2611221405302c0300", "start"),
        ("2613221405302b0300", "start"), ("26112214053a2b0300", "start"),
        ("2611221405302b2400", "start"), ("", "start"),
    ])
    func `a moment that is none is refused`(_ octets: String, _ column: String) throws {
        let lines = try Bytes.lines(incoming(Bytes.field(20, octets)))
        #expect(lines.count == 1 && lines.allSatisfy { $0.hasPrefix("1: \(column)") })
    }

    @Test(arguments: [(3, "subscriber"), (23, "start"), (25, "seconds"), (9, "id"), (32, "id")])
    func `what charging needs must be there`(_ tag: UInt8, _ column: String) throws {
        let fields: [(UInt8, String)] = [
            (0, "00"), (3, "91732519325476"), (5, "91733573563412"), (9, "91732509000010"),
            (23, Bytes.time), (25, "3c"), (32, "0000002a"),
        ]
        let kept = fields.filter { $0.0 != tag }.flatMap { Bytes.field($0.0, $0.1) }
        #expect(try Bytes.lines(Bytes.group(0, kept)) == ["1: \(column): "])
    }

    private func outgoing(called octets: String) -> [UInt8] {
        Bytes.group(
            0, Bytes.field(0, "00"), Bytes.field(3, "91732519325476"), Bytes.field(5, octets),
            Bytes.field(9, "91732509000010"), Bytes.field(23, Bytes.time), Bytes.field(25, "3c"),
            Bytes.field(32, "0000002a"))
    }

    private func incoming(_ fields: [UInt8]...) -> [UInt8] {
        Bytes.group(
            1, Bytes.field(0, "01"), Bytes.field(3, "91732519325476"),
            Bytes.field(6, "91732509000010"), Bytes.field(22, "3c"),
            Bytes.field(29, "0000002a"), fields.flatMap { $0 })
    }
}
