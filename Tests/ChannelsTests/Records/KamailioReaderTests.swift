import Channels
import Seeded
import Testing

struct KamailioReaderTests {
    private static let prefix = " 1(16) NOTICE: acc [acc_cdr.c:395]: log_write_cdr(): "
    private static let anna = "375295001001"

    private static func call(
        _ direction: String = "out", start: String = "1795457716.567", duration: String = "2.510",
        caller: String = anna, callee: String = "80297001002", forwardedBy: String = "",
        networks: (String, String) = ("", ""), id: String = "c1@[::1]"
    ) -> String {
        "start_time=\(start); end_time=1; duration=\(duration); direction=\(direction); "
            + "caller=\(caller); callee=\(callee); forwarded_by=\(forwardedBy); "
            + "caller_network=\(networks.0); callee_network=\(networks.1); id=\(id)"
    }

    private static func read(_ text: String, prefix: String = prefix) throws -> [String] {
        try ReadRecords.lines(KamailioReader(names: ReadRecords.names), prefix + text + "\n")
    }

    /// Without their ids.
    private static func records(_ text: String) throws -> [String] {
        try read(text).map { String($0.drop { $0 != "," }.dropFirst()) }
    }

    private static let ends = "2026-11-23T18:15:16+00:00,3,0,,"

    @Test(arguments: [
        (call(), ["voice,\(anna),out,375297001002,\(ends)home"]),
        (call(callee: "411"), ["voice,\(anna),out,411,\(ends)home"]),
        (call(callee: "81048601234567"), ["voice,\(anna),out,48601234567,\(ends)home"]),
        (call(caller: "+" + anna), ["voice,\(anna),out,375297001002,\(ends)home"]),
        (
            call("in", caller: "80297001002", callee: anna),
            ["voice,\(anna),in,375297001002,\(ends)home"]
        ),
        (call("in", caller: "anonymous", callee: anna), ["voice,\(anna),in,,\(ends)home"]),
        (call("in", caller: "", callee: anna), ["voice,\(anna),in,,\(ends)home"]),
        (
            call("both", callee: "375295001002", networks: ("257-02", "25001")),
            [
                "voice,\(anna),out,375295001002,\(ends)home",
                "voice,375295001002,in,\(anna),\(ends)250-01",
            ]
        ),
        (
            call("", caller: "375297001002", callee: "375447001003", forwardedBy: anna),
            ["forwarded,\(anna),out,375447001003,\(ends)home"]
        ),
        (
            call("both", callee: "375295001003", forwardedBy: "375295001002"),
            [
                "voice,\(anna),out,375295001002,\(ends)home",
                "forwarded,375295001002,out,375295001003,\(ends)home",
                "voice,375295001003,in,\(anna),\(ends)home",
            ]
        ),
    ])
    func `a call is a record of each of ours`(text: String, records: [String]) throws {
        #expect(try Self.records(text) == records)
    }

    @Test(arguments: [
        ("0", 0), ("0.000", 0), ("0.001", 1), ("1", 1), ("59.999", 60), ("60.000", 60),
        ("60.001", 61), ("86400", 86_400), ("86399.5", 86_400),
    ])
    func `begun seconds are whole ones`(duration: String, seconds: Int) throws {
        let read = try Self.records(Self.call(duration: duration))
        #expect(read.first?.contains("+00:00,\(seconds),0,,home") == true)
    }

    @Test(arguments: [
        ("seconds", call(duration: "86400.001")), ("seconds", call(duration: "-1.000")),
        ("seconds", call(duration: "")), ("seconds", call(duration: "1.")),
        ("seconds", call(duration: "1e3")), ("seconds", call(duration: "999999999999")),
        ("start", call(start: "")), ("start", call(start: "99999999999.1")),
        ("start", call(start: "-1.0")), ("start", call(start: "1795457716,5")),
        ("direction", call("")), ("direction", call("OUT")),
        ("subscriber", call(caller: "anonymous")), ("subscriber", call(caller: "anna")),
        ("other", call(callee: "")), ("other", call(callee: "urn:service:sos")),
        ("other", call("in", caller: "anna", callee: anna)),
        ("serving", call(networks: ("2570", ""))), ("other", call() + "; caller=375295001009"),
        ("id", call(id: "x; id=y")), ("other", call(id: "x; forwarded_by=375295001009")),
        ("id", call().replacing("; id=c1@[::1]", with: "")),
        ("serving", call().replacing("callee_network=; ", with: "")),
        ("start", "direction=out; caller=\(anna); callee=411"),
    ])
    func `a call that is not clear is rejected`(column: String, text: String) throws {
        #expect(try Self.read(text) == ["REJECT 1 \(column)"])
    }

    @Test(arguments: [
        ("", false), ("NOTICE: ", false), ("NOTICE: acc [acc_cdr.c:395]: ", false),
        ("acc [acc_cdr.c:395]: log_write_cdr(): ", false),
        ("NOTICE: acc [acc_cdr.c:]: log_write_cdr(): ", false),
        ("NOTICE: acc [acc.c:395]: log_write_cdr(): ", false),
        ("ERROR: <script>: User-Agent NOTICE: acc [acc_cdr.c:395]: log_write_cdr(): ", false),
        ("INFO: core [a.c:1]: f(): acc [acc_cdr.c:395]: log_write_cdr(): ", false),
        ("NOTICE: acc [acc_cdr.c:7]: f(): cannot write ", false),
        ("NOTICE: acc [acc_cdr.c:229]: write_cdr(): ", true), (prefix, true),
        ("Nov 23 18:15:16 sip1 kamailio[16]: INFO: acc [acc_cdr.c:395]: log_write_cdr(): ", true),
    ])
    func `only acc itself writes calls`(prefix: String, isCall: Bool) throws {
        #expect(try Self.read(Self.call(), prefix: prefix).count == (isCall ? 1 : 0))
    }

    @Test func `the same line has the same id, another call has another`() throws {
        let first = try Self.read(Self.call())
        #expect(first == (try Self.read(Self.call(), prefix: "NOTICE: acc [acc_cdr.c:1]: f(): ")))
        #expect(first.first?.hasPrefix("1795457716.567-") == true)
        let others = [Self.call(id: "c2@[::1]"), Self.call(start: "1795457716.568")]
        for other in others { #expect(first != (try Self.read(other))) }
        let long = try Self.read(
            Self.call(start: "1795457716.99999999999", id: String(repeating: "é;", count: 900)))
        #expect(long.first?.split(separator: ",").first?.utf8.count == 59)
    }

    @Test func `what is no text, too long or without its end is rejected alone`() throws {
        let reader = KamailioReader(names: ReadRecords.names)
        let good = Array((Self.prefix + Self.call() + "\n").utf8)
        let bad = Array((Self.prefix + Self.call(id: "")).utf8) + [0xFF, 0x0A]
        let long = [UInt8](repeating: 0x78, count: 20_000) + [0x0A]
        let file = good + bad + long + [0xFF, 0x0A] + good + good.dropLast()
        let read = try ReadRecords.entries(reader, file).map(ReadRecords.line)
        #expect(read.count == 5 && read[0] == read[3])
        #expect(
            read.filter { $0.hasPrefix("REJECT") }
                == ["REJECT 2 id", "REJECT 3 line", "REJECT 6 line"])
    }

    @Test(arguments: seeds) func `however it is cut and changed, it is read`(seed: UInt64) throws {
        let text = [Self.call(), Self.call("both", callee: "375295001002", forwardedBy: "80291")]
            .map { "\(Self.prefix)\($0)\r\nINFO: <core> [a.c:1]: f(): nothing\n" }.joined()
        let reader = KamailioReader(names: ReadRecords.names)
        #expect(try ReadRecords.wear(reader, Array(text.utf8), seed: seed) > 0)
    }
}
