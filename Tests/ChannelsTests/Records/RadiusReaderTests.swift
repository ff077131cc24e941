import Channels
import Seeded
import Testing

struct RadiusReaderTests {
    private static let date = "Mon Nov 23 21:21:57 2026\n"
    private static let whole: KeyValuePairs = [
        "Acct-Status-Type": "Stop", "Acct-Session-Id": "\"0A01\"",
        "Calling-Station-Id": "\"375295001001\"", "Called-Station-Id": "\"internet\"",
        "Acct-Input-Octets": "100", "Acct-Output-Octets": "20", "Acct-Session-Time": "60",
        "Event-Timestamp": "\"Nov  3 2026 21:01:00 +03\"", "3GPP-Charging-ID": "7",
        "3GPP-SGSN-MCC-MNC": "\"25702\"", "Acct-Unique-Session-Id": "\"ab12\"",
        "Timestamp": "1795458117",
    ]
    private static let record =
        "ab12:7,data,375295001001,out,,2026-11-03T18:00:00+00:00,0,120,internet,home"

    /// The whole block with attributes changed, added or, where the value is nil, left out.
    private static func block(_ changes: [(String, String?)] = []) -> String {
        let lines = whole.filter { pair in !changes.contains { $0.0 == pair.key } }
            .map { "\t\($0.key) = \($0.value)\n" }
        let changed = changes.compactMap { name, value in value.map { "\t\(name) = \($0)\n" } }
        return date + (lines + changed).joined() + "\n"
    }

    private static func read(_ text: String) throws -> [String] {
        try ReadRecords.lines(RadiusReader(names: ReadRecords.names), text)
    }

    @Test func `a Stop is a session`() throws {
        #expect(try Self.read(Self.block()) == [Self.record])
        #expect(try Self.read(Self.block().replacing("\n", with: "\r\n")) == [Self.record])
    }

    @Test(arguments: [
        "Start", "Interim-Update", "Alive", "Accounting-On", "Accounting-Off", "Failed",
        "Tunnel-Start", "Tunnel-Link-Stop",
    ]) func `what is told while a session lasts is passed over`(status: String) throws {
        let other = Self.block([("Acct-Status-Type", status), ("Acct-Session-Time", nil)])
        #expect(try Self.read(other + Self.block()) == [Self.record])
    }

    /// An attribute, its value, the column of the record and what stands there then.
    @Test(arguments: [
        ("Calling-Station-Id", "\"+375295001001\"", 2, "375295001001"),
        ("Calling-Station-Id", "\"\\0537952950010\\061\"", 2, "7952950010" + "1"),
        ("3GPP-SGSN-MCC-MNC", "\"25001\"", 9, "250-01"),
        ("3GPP-SGSN-MCC-MNC", "\"310260\"", 9, "310-260"), ("3GPP-SGSN-MCC-MNC", nil, 9, "home"),
        ("Called-Station-Id", "\"Modem.mnc002.mcc257.gprs\"", 8, "modem"),
        ("Called-Station-Id", "\"wap\"", 8, "video"), ("Called-Station-Id", nil, 8, "video"),
        ("Acct-Output-Gigawords", "1", 7, "4294967416"),
        ("Acct-Input-Gigawords", "232830", 7, "999997235527800"),
        ("Acct-Input-Octets", "4294967295", 7, "4294967315"),
        ("Acct-Session-Time", "0", 5, "2026-11-03T18:01:00+00:00"),
        ("Acct-Delay-Time", "9", 5, "2026-11-03T18:00:00+00:00"),
        ("Event-Timestamp", "\"Jan  1 2026 00:00:30 UTC\"", 5, "2025-12-31T23:59:30+00:00"),
        ("Event-Timestamp", "\"Feb 28 2024 23:30:00 -0330\"", 5, "2024-02-29T02:59:00+00:00"),
        ("Event-Timestamp", "\"Nov 23 2026 21:20:14 CST\"", 5, "2026-11-23T18:20:57+00:00"),
        ("Event-Timestamp", nil, 5, "2026-11-23T18:20:57+00:00"),
        ("3GPP-Charging-ID", nil, 0, "ab12"), ("Acct-Unique-Session-Id", nil, 0, ":0A01:7"),
        ("Acct-Unique-Session-Id", "\"a/b\"", 0, "3476d9746583d94f708145257e1e0a92"),
    ]) func `each attribute has its place`(
        name: String, value: String?, column: Int, found: String
    ) throws {
        let read = try Self.read(Self.block([(name, value)]))
        let fields = read.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
        #expect(fields.count == 10 && fields[column] == found, "\(read)")
    }

    @Test func `without a date of the gateway the delay is taken off`() throws {
        let read = try Self.read(
            Self.block([("Event-Timestamp", nil), ("Acct-Delay-Time", "10")]))
        #expect(read.first?.contains(",2026-11-23T18:20:47+00:00,") == true)
    }

    @Test(arguments: [
        ("Acct-Status-Type", nil, "kind"), ("Acct-Status-Type", "99", "kind"),
        ("Calling-Station-Id", nil, "subscriber"), ("Calling-Station-Id", "\"a\"", "subscriber"),
        ("Calling-Station-Id", "\"375295001001", "subscriber"),
        ("Calling-Station-Id", "\"375295001001\\", "subscriber"),
        ("Calling-Station-Id", "\"37529\\4000\"", "subscriber"),
        ("Calling-Station-Id", "\"37529\\3\"", "subscriber"),
        ("Calling-Station-Id", "\"375295001001\" x", "subscriber"),
        ("Acct-Input-Octets", nil, "bytes"), ("Acct-Output-Octets", "4294967296", "bytes"),
        ("Acct-Output-Octets", "-1", "bytes"), ("Acct-Output-Octets", "", "bytes"),
        ("Acct-Input-Gigawords", "232831", "bytes"),
        ("Acct-Input-Gigawords", "4294967295", "bytes"), ("Acct-Session-Time", nil, "start"),
        ("Acct-Session-Time", "1795458117", "start"), ("3GPP-SGSN-MCC-MNC", "\"2570\"", "serving"),
    ]) func `what cannot be charged is rejected`(
        name: String, value: String?, column: String
    ) throws {
        let read = try Self.read(Self.block([(name, value)]) + Self.block())
        #expect(read == ["REJECT 1 \(column)", Self.record])
    }

    @Test func `nothing says when, or who it was`() throws {
        let dates: [(String, String?)] = [("Event-Timestamp", "\"x\""), ("Timestamp", nil)]
        #expect(try Self.read(Self.block(dates)) == ["REJECT 1 start"])
        let ids: [(String, String?)] = [("Acct-Unique-Session-Id", nil), ("Acct-Session-Id", nil)]
        #expect(try Self.read(Self.block(ids)) == ["REJECT 1 id"])
        let both = Self.block().replacing("\n\n", with: "\n\tAcct-Input-Octets = 100\n\n")
        #expect(try Self.read(both) == [Self.record])
        #expect(try Self.read(both.replacing("= 100\n\n", with: "= 101\n\n")) == ["REJECT 1 bytes"])
    }

    @Test func `a block that is torn is rejected alone`() throws {
        let block = Self.block()
        #expect(try Self.read(block + block.dropLast()) == [Self.record, "REJECT 15 line"])
        #expect(try Self.read(block + block.dropLast(4)) == [Self.record, "REJECT 15 line"])
        #expect(try Self.read(block.dropLast() + block) == ["REJECT 1 line", Self.record])
        let begun = String(block.dropFirst(Self.date.count))
        #expect(try Self.read(begun + block) == ["REJECT 1 line", Self.record])
        #expect(try Self.read("\n\n" + block + "\n\n") == [Self.record])
    }

    @Test func `a block has 500 attributes and 64 KiB`() throws {
        let more = { (count: Int, size: Int) in
            let lines = (0..<count).map { _ in
                ("Class", String?("0x" + String(repeating: "0", count: size)))
            }
            return Self.block(lines) + Self.block()
        }
        #expect(try Self.read(more(488, 1)) == [Self.record, Self.record])
        #expect(try Self.read(more(489, 1)) == ["REJECT 1 line", Self.record])
        #expect(try Self.read(more(4, 16_000)) == [Self.record, Self.record])
        #expect(try Self.read(more(5, 16_000)) == ["REJECT 1 line", Self.record])
        #expect(try Self.read(more(1, 17_000)) == ["REJECT 1 line", Self.record])
    }

    @Test(arguments: seeds) func `however it is cut and changed, it is read`(seed: UInt64) throws {
        let file = Self.block() + Self.block([("Acct-Status-Type", "Start")]) + Self.block()
        let reader = RadiusReader(names: ReadRecords.names)
        #expect(try ReadRecords.wear(reader, Array(file.utf8), seed: seed) > 0)
    }
}
