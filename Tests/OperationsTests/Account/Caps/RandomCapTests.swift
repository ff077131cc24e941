import Billing
import Operations
import Rules
import Seeded
import Store
import Testing

/// Random use, caps that come and go, in chunks of any size, beside a model of a few lines.
struct RandomCapTests {
    @Test(arguments: 1...6)
    func `a class is stopped exactly while its cap is spent, and commands take turns`(seed: UInt64)
        async throws
    {
        var random = SplitMix64(seed: seed)
        let anna = try await CappedOperator()
        var caps: [CapKind: Int64] = [:]
        var spent: [CapKind: Int64] = [:]
        for step in 0..<25 {
            if Int.random(in: 0..<3, using: &random) == 0 {
                let kind = try #require(CapKind.allCases.randomElement(using: &random))
                let isGone = Int.random(in: 0..<4, using: &random) == 0
                let amount = isGone ? nil : Int64.random(in: 1...120, using: &random) * 100
                try await anna.set(kind, amount)
                caps[kind] = amount
            } else {
                let records = (0..<Int.random(in: 1...7, using: &random)).map { place in
                    Self.record("\(step)-\(place)", anna, &random)
                }
                let charges = try await anna.load(records)
                for (record, charge) in zip(records, charges) {
                    for kind in Self.kinds(of: record) { spent[kind, default: 0] += charge }
                }
            }
            try expect(anna, caps, spent)
        }
    }

    private func expect(
        _ anna: CappedOperator, _ caps: [CapKind: Int64], _ spent: [CapKind: Int64]
    ) throws {
        let shown = try anna.shown()
        for line in shown.lines {
            #expect(line.spent.units == spent[line.kind, default: 0])
            #expect(line.cap?.units == caps[line.kind])
        }
        let stopped = caps.filter { spent[$0.key, default: 0] >= $0.value }.map(\.key.service)
        #expect(Set(shown.bars.map(\.service)) == Set(stopped))
        let kept = try anna.door.database.read { try $0.ownCaps(of: [anna.subscription]) }
        #expect(kept.map(\.spent.units) == kept.map { spent[$0.kind, default: 0] })
        #expect(try anna.open.damage() == nil)
        for service in ServiceClass.allCases {
            let acts = try anna.door.database.read { try $0.networkCommands(of: anna.subscription) }
                .map(\.command).filter { $0.service == service }.map(\.act)
            #expect(acts == (0..<acts.count).map { $0.isMultiple(of: 2) ? .bar : .lift })
            #expect((acts.last == .bar) == stopped.contains(service))
        }
    }

    private static func record(
        _ id: String, _ anna: CappedOperator, _ random: inout SplitMix64
    ) -> UsageRecord {
        let abroad = Int.random(in: 0..<3, using: &random) == 0
        let ago = Int64.random(in: 1_000...80_000, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return anna.record(id, .data, megabytes: 1, abroad: abroad, ago: ago)
        case 1: return anna.record(id, to: "375902000001", abroad: abroad, ago: ago)
        default:
            let minutes = Int64.random(in: 1...9, using: &random)
            return anna.record(id, minutes: minutes, abroad: abroad, ago: ago)
        }
    }

    /// Written again from the rule.
    private static func kinds(of record: UsageRecord) -> [CapKind] {
        [.total] + (record.serving == "home" ? [] : [.roaming])
            + (record.kind == .data ? [.data] : [])
            + (record.other.hasPrefix("375902") ? [.content] : [])
    }
}
