import Billing
import Channels
import Testing

@Suite struct TS32298MessageTests {
    private typealias Bytes = TS32298Bytes

    private static let sent =
        "s-375290000001-375291234567-261122140530-11,sms,375291234567,out,375337654321,"
        + "1795345530,0,0,,"

    @Test(arguments: ["91733573563412", "0c91733573563412"])
    func `a message that was sent, with a length of its address or without`(
        _ address: String
    ) throws {
        #expect(try Bytes.lines(outgoing(Bytes.field(12, address))) == [Self.sent + "home"])
    }

    @Test func `an odd number of digits has a filler`() throws {
        let lines = try Bytes.lines(outgoing(Bytes.field(12, "0b918422214365f7")))
        #expect(lines.count == 1 && lines.allSatisfy { $0.contains(",out,48221234567,") })
    }

    @Test func `a message in another network`() throws {
        let lines = try Bytes.lines(
            outgoing(
                Bytes.field(12, "91733573563412"),
                Bytes.group(7, Bytes.field(0, "0102"), Bytes.field(2, "52f010"))))
        #expect(lines == [Self.sent + "250-01"])
    }

    @Test(arguments: ["", "06d04d5453", "ff"])
    func `a message to no number is refused`(_ address: String) throws {
        let lines = try Bytes.lines(outgoing(Bytes.field(12, address)))
        #expect(lines.count == 1 && lines.allSatisfy { $0.hasPrefix("1: other") })
    }

    @Test func `a message that came`() throws {
        #expect(
            try Bytes.lines(incoming()) == [
                "r-375290000001-375291234567-261122140530,sms,375291234567,in,,1795345530,0,0,,home"
            ])
    }

    @Test func `a message that failed charges nobody`() throws {
        let result = Bytes.field(0, "26")
        #expect(
            try Bytes.lines(
                outgoing(Bytes.field(12, "91733573563412"), Bytes.group(10, result)),
                incoming(Bytes.group(9, result))
            ).isEmpty)
    }

    private func outgoing(_ fields: [UInt8]...) -> [UInt8] {
        Bytes.group(
            6, Bytes.field(0, "06"), Bytes.field(3, "91732519325476"),
            Bytes.field(5, "91735792030000"), Bytes.field(6, "91732509000010"),
            Bytes.field(8, "11"), Bytes.field(9, Bytes.time), fields.flatMap { $0 })
    }

    private func incoming(_ fields: [UInt8]...) -> [UInt8] {
        Bytes.group(
            7, Bytes.field(0, "07"), Bytes.field(1, "91735792030000"),
            Bytes.field(4, "91732519325476"), Bytes.field(6, "91732509000010"),
            Bytes.field(8, Bytes.time), fields.flatMap { $0 })
    }
}
