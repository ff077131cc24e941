import Billing
import Channels
import Testing

@Suite struct TerminalRequestTests {
    private let check = [
        ("command", "check"), ("txn_id", "1234567"), ("account", "375291234567"),
        ("sum", "200.00"),
    ]
    private let pay = [
        ("command", "pay"), ("txn_id", "1234567"), ("txn_date", "20090815120133"),
        ("account", "375291234567"), ("sum", "200.00"),
    ]

    @Test func `the protocol's own check and pay are read`() throws {
        let account = try #require(PhoneNumber(e164: "375291234567"))
        let sum = Money(units: 2_000_000)
        let asked = try TerminalCodec.request(check)
        #expect(asked == .check(txn: "1234567", account: account, sum: sum))
        let at = try #require(LocalDateTime(compact: "20090815120133"))
        let paid = try TerminalCodec.request(pay)
        #expect(paid == .pay(txn: "1234567", at: at, account: account, sum: sum))
    }

    @Test func `a check needs no sum and a pay no date`() throws {
        let account = try #require(PhoneNumber(e164: "375291234567"))
        let asked = try TerminalCodec.request(check.filter { $0.0 != "sum" })
        #expect(asked == .check(txn: "1234567", account: account, sum: nil))
        let paid = try TerminalCodec.request(pay.filter { $0.0 != "txn_date" })
        let sum = Money(units: 2_000_000)
        #expect(paid == .pay(txn: "1234567", at: nil, account: account, sum: sum))
    }

    @Test(arguments: [
        ("account", "+375 (29) 123-45-67"), ("account", "80291234567"), ("account", "291234567"),
        ("trm_id", "1"), ("prv_id", "7"), ("data1", ""), ("Sum", "1"),
        ("x", String(repeating: "y", count: 256)), (String(repeating: "x", count: 64), ""),
    ]) func `usual forms of a number and parameters of the agent do no harm`(
        _ name: String, _ value: String
    ) throws {
        let pairs = check.filter { $0.0 != name } + [(name, value)]
        #expect(try TerminalCodec.request(pairs) == TerminalCodec.request(check))
    }

    @Test(arguments: [
        ("0.01", 100), ("1", 10_000), ("1.5", 15_000), ("999999999999.99", 9_999_999_999_999_900),
        ("007.00", 70_000),
    ]) func `a sum has a point and at most two decimals`(_ text: String, _ units: Int64) throws {
        let pairs = pay.filter { $0.0 != "sum" } + [("sum", text)]
        guard case .pay(_, _, _, let sum) = try TerminalCodec.request(pairs) else {
            Issue.record("not a payment")
            return
        }
        #expect(sum == Money(units: units))
    }

    @Test func `an id has 20 digits at most and keeps its zeros`() throws {
        let pairs = check.filter { $0.0 != "txn_id" } + [("txn_id", "00000000000000000001")]
        #expect(try TerminalCodec.request(pairs).txn == "00000000000000000001")
    }
}
