import Channels
import Seeded
import Testing

@Suite struct TerminalMistakeTests {
    private let pay = [
        ("command", "pay"), ("txn_id", "1234567"), ("txn_date", "20090815120133"),
        ("account", "375291234567"), ("sum", "200.00"),
    ]

    @Test(arguments: [
        ("account", "", TerminalResult.badAccount), ("account", "37529123456", .badAccount),
        ("account", "375291234567x", .badAccount), ("account", "٣٧٥٢٩١٢٣٤٥٦٧", .badAccount),
        ("account", String(repeating: "3", count: 256), .badAccount),
        ("sum", "0", .sumTooSmall), ("sum", "0.00", .sumTooSmall),
        ("sum", "1000000000000", .sumTooLarge),
        ("sum", String(repeating: "9", count: 256), .sumTooLarge),
        ("sum", "", .other), ("sum", "200,00", .other), ("sum", "1.234", .other),
        ("sum", "-1", .other), ("sum", "+1", .other), ("sum", "1.", .other), ("sum", ".5", .other),
        ("sum", "1e3", .other), ("sum", " 1", .other), ("sum", "1 000", .other),
        ("sum", "1.0.0", .other), ("sum", "١", .other),
        ("txn_date", "", .other), ("txn_date", "2009081512013", .other),
        ("txn_date", "20090815120160", .other), ("txn_date", "20090230120133", .other),
        ("txn_date", "20090815240000", .other), ("txn_date", "2009-08-15 1201", .other),
        ("command", "", .other), ("command", "cancel", .other), ("command", "PAY", .other),
    ]) func `a malformed parameter is answered with its code and the agent's id`(
        _ name: String, _ value: String, _ result: TerminalResult
    ) {
        let pairs = pay.filter { $0.0 != name } + [(name, value)]
        #expect(
            throws: TerminalMistake(txn: "1234567", result: result, parameter: name)
        ) { try TerminalCodec.request(pairs) }
    }

    @Test(arguments: ["command", "account", "sum"])
    func `a missing parameter is named`(_ name: String) {
        #expect(
            throws: TerminalMistake(txn: "1234567", result: .other, parameter: name)
        ) { try TerminalCodec.request(pay.filter { $0.0 != name }) }
    }

    @Test(arguments: [nil, "", "x", "1 2", "-1", "123456789012345678901", "١٢"])
    func `an id that is none is not repeated back`(_ txn: String?) {
        let pairs = pay.filter { $0.0 != "txn_id" } + (txn.map { [("txn_id", $0)] } ?? [])
        #expect(
            throws: TerminalMistake(txn: nil, result: .other, parameter: "txn_id")
        ) { try TerminalCodec.request(pairs) }
    }

    @Test func `a parameter that comes twice is refused`() {
        for pair in pay + [("x", "1")] {
            let pairs = pay + [("x", "1"), pair]
            #expect(
                throws: TerminalMistake(txn: nil, result: .other, parameter: pair.0)
            ) { try TerminalCodec.request(pairs) }
        }
    }

    @Test func `what is too much is refused as a whole`() {
        let whole = TerminalMistake(txn: nil, result: .other, parameter: "")
        let many = pay + (0..<28).map { ("x\($0)", "") }
        #expect(throws: whole) { try TerminalCodec.request(many) }
        let long = pay + [("x", String(repeating: "y", count: 257))]
        #expect(throws: whole) { try TerminalCodec.request(long) }
        let named = pay + [(String(repeating: "x", count: 65), "")]
        #expect(throws: whole) { try TerminalCodec.request(named) }
    }

    @Test func `random pairs never trap`() {
        var random = SplitMix64(seed: 5)
        let names = ["command", "txn_id", "txn_date", "account", "sum", "x"]
        for _ in 0..<2_000 {
            let pairs = names.shuffled(using: &random).map { name in
                let known = pay.first { $0.0 == name }?.1 ?? ""
                let garbage = random.text(of: "0123456789.+-check", longest: 30)
                return (name, Int.random(in: 0..<3, using: &random) == 0 ? garbage : known)
            }
            do {
                let request = try TerminalCodec.request(pairs)
                #expect((1...20).contains(request.txn.utf8.count))
            } catch {
                #expect(error.result.isFatal)
            }
        }
    }
}
