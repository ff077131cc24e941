import Billing
import Channels
import Testing

@Suite struct TS32298SessionTests {
    private typealias Bytes = TS32298Bytes

    private static let row = "data,375291234567,out,,1795345530,0"

    /// A session of charging id 2a with fields besides.
    private static func session(
        _ tag: UInt8, _ type: String, address: String, _ fields: [UInt8]...
    ) -> [UInt8] {
        Bytes.group(
            tag, Bytes.field(0, "00" + type), Bytes.group(4, Bytes.hex(address)),
            Bytes.field(5, "2a"), Bytes.field(13, Bytes.time),
            Bytes.field(22, "91732519325476"), fields.flatMap { $0 })
    }

    private static func packet(_ fields: [UInt8]...) -> [UInt8] {
        session(79, "55", address: "80040a141e28", fields.flatMap { $0 })
    }

    private static func volume(_ up: String, _ down: String) -> [UInt8] {
        Bytes.group(16, Bytes.field(3, up), Bytes.field(4, down), Bytes.field(5, "02"))
    }

    private static func service(_ group: String, _ up: String, _ down: String) -> [UInt8] {
        Bytes.group(16, Bytes.field(1, group), Bytes.field(12, up), Bytes.field(13, down))
    }

    @Test func `volumes of a session are one row`() throws {
        let session = Self.packet(
            Bytes.field(7, "6d6f64656d2e6d74732e6279"),
            Bytes.group(12, Self.volume("01", "0100"), Self.volume("00ffffffff", "00")))
        #expect(
            try Bytes.lines(session) == [
                "p-2a-10.20.30.40-0-261122140530:modem,\(Self.row),4294967552,modem,home"
            ])
    }

    @Test func `services of a session are one row for each access`() throws {
        let session = Self.packet(
            Bytes.field(17, "07"), Bytes.field(27, "52f010"),
            Bytes.group(12, Self.volume("64", "64")),
            Bytes.group(
                34, Self.service("14", "01", "02"), Self.service("0a", "03", "04"),
                Self.service("1e", "05", "06"), Self.service("14", "07", "08")))
        let id = "p-2a-10.20.30.40-7-261122140530"
        #expect(
            try Bytes.lines(session) == [
                "\(id):internet,\(Self.row),11,internet,250-01",
                "\(id):messenger,\(Self.row),7,messenger,250-01",
                "\(id):video,\(Self.row),18,video,250-01",
            ])
    }

    @Test func `a session without volumes charges nobody`() throws {
        #expect(
            try Bytes.lines(Self.packet(), Self.packet(Bytes.group(12), Bytes.group(34))).isEmpty)
    }

    @Test(arguments: [
        ("80040a141e28", "10.20.30.40"), ("820831302e302e302e31", "10.0.0.1"),
        ("811020010db8000000000000000000000001", "17dfb64ea8ad0be5"),
    ])
    func `an address of the gateway is in the id`(_ address: String, _ text: String) throws {
        let session = Self.session(
            79, "55", address: address, Bytes.field(20, "00ffffffff"), Bytes.field(17, "07"),
            Bytes.group(12, Self.volume("01", "01")))
        let ids = try Bytes.records(session).map(\.id)
        #expect(ids == ["p-2a-\(text)-4294967295-261122140530:internet"])
    }

    @Test(arguments: [
        ("80", "01"), ("01", "ff"), ("00ffffffffffffffff", "00"), ("", "00"),
        ("7fffffffffffffff", "01"), ("071afd498d0000", "071afd498d0001"),
    ])
    func `a volume that cannot be is refused`(_ up: String, _ down: String) throws {
        let entries = try Bytes.entries(Self.packet(Bytes.group(12, Self.volume(up, down))))
        #expect(entries.count == 1)
        for entry in entries { #expect(throws: (any Error).self) { try entry.record.get() } }
    }

    @Test func `a serving gateway counts where no packet gateway tells its session`() throws {
        let volumes = Bytes.group(12, Self.volume("01", "02"))
        let serving = Self.session(78, "54", address: "80040a000001", volumes)
        let packet = Self.packet(volumes)
        let ids = [
            "w-2a-10.0.0.1-0-261122140530:internet", "p-2a-10.20.30.40-0-261122140530:internet",
        ]
        #expect(try Bytes.records(serving).map(\.id) == [ids[0]])
        #expect(try Bytes.records(serving + packet).map(\.id) == [ids[1]])
        #expect(try Bytes.records(packet + serving).map(\.id) == [ids[1]])
    }
}
