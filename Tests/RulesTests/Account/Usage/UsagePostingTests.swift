import Billing
import Rules
import Testing

struct UsagePostingTests {
    private static let at = Sample.now

    @Test func `charges of a day and a cause are one posting over all accounts`() throws {
        let calls = [
            Call(seconds: 60), Call(start: "2026-04-20T23:59:59+03:00", seconds: 180),
            Call(start: "2026-04-21T00:00:00+03:00", seconds: 60),
            Call(kind: .sms, seconds: 0, used: ["sms": .max]), Call(seconds: 60, account: 2),
        ]
        let postings = try postings(calls)
        let sums = Dictionary(
            uniqueKeysWithValues: postings.map { ($0.id, $0.entries.map(\.amount.units)) })
        #expect(
            sums == [
                "load/1/2026-04-20/voice-out": [-100, -400, 500],
                "load/1/2026-04-21/voice-out": [-100, 100],
                "load/1/2026-04-20/sms-out": [-50, 50],
            ])
    }

    @Test func `a posting takes from the account and gives to the revenue`() throws {
        let posting = try #require(try postings([Call(seconds: 60)]).first)
        #expect(posting.entries.map(\.leg) == [.main(account: 100_000_000_001), .revenue])
        #expect(posting.cause == "voice-out")
        #expect(posting.at == Self.at)
        #expect(try posting.valueDate == Sample.date("2026-04-20"))
    }

    @Test func `what costs nothing is not posted`() throws {
        #expect(try postings([]).isEmpty)
        let free = Call(direction: .incoming, other: "")
        let postings = try UsagePosting.of(
            [try free.charged(), try Call().charged()], chunk: "c", at: Self.at)
        #expect(postings.isEmpty)
    }

    @Test(arguments: [1, 2, 3, 20_261_122] as [UInt64])
    func `the sum of the postings is the sum of the charges`(seed: UInt64) throws {
        var random = Random(seed: seed)
        let calls = (0..<200).map { _ in
            Call(
                start: "2026-04-\(10 + random.next(20))T1\(random.next(10)):00:00Z",
                seconds: Int64(random.next(900)), account: Int64(1 + random.next(5)))
        }
        let records = try calls.map { try charged($0) }
        let postings = try postings(calls)
        for account in Set(records.map(\.account)) {
            let charges = records.filter { $0.account == account }.map(\.use.charge.units)
            let entries = postings.flatMap(\.entries).filter { $0.leg == .main(account: account) }
            #expect(entries.map(\.amount.units).reduce(0, +) == -charges.reduce(0, +))
        }
    }

    private func charged(_ call: Call) throws -> ChargedRecord {
        var call = call
        call.used["onnet"] = .max
        return try call.charged()
    }

    private func postings(_ calls: [Call]) throws -> [Posting] {
        try UsagePosting.of(
            try calls.map(charged), chunk: "load/1", at: Self.at)
    }
}

/// A seeded sequence, so that a failure can be repeated.
private struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % bound
    }
}
