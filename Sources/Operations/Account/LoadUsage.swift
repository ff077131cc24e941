import Billing
import Rules
import Store

/// A record of a usage file and its source; (source, id) is its key.
package struct UsageArrival: Sendable {
    package let record: UsageRecord
    package let source: String

    package init(record: UsageRecord, source: String) {
        self.record = record
        self.source = source
    }
}

package enum UsageOutcome: Sendable {
    case charged(Money)
    case ignored
    case suspended(UsageCharging.Suspense)
    case rejected(String)
}

extension Door {
    /// An id for a load, by which its postings are named.
    package func newLoad() -> Int64 { effects.ids.next(at: effects.now()) }

    /// Rates one chunk in its order and posts it, all or nothing. A chunk that comes again changes
    /// nothing: each record is known by its key.
    package func loadUsage(_ chunk: [UsageArrival], load: Int64, number: Int, by caller: Caller)
        async throws -> [UsageOutcome]
    {
        let act = try act(by: caller)
        return try await database.write { transaction in
            var charged: [ChargedRecord] = []
            var turned: Set<Int64> = []
            let outcomes = try chunk.map { arrival in
                try Self.load(arrival, load, act, in: transaction, &charged, &turned)
            }
            let postings = try UsagePosting.of(
                charged, chunk: "usage/\(load)/\(number)", at: act.now, zone: act.zone)
            for posting in postings { try Self.post(posting, in: transaction) }
            return outcomes
        }
    }

    /// Records in suspense, to be tried again at the start of a load.
    package func suspendedUsage() throws -> [UsageArrival] {
        try database.read { try $0.suspendedRecords() }.compactMap { suspended in
            guard let record = UsageRecord(content: suspended.content) else { return nil }
            return UsageArrival(record: record, source: suspended.source)
        }
    }

    private static func load(
        _ arrival: UsageArrival, _ load: Int64, _ act: Act, in transaction: Transaction,
        _ charged: inout [ChargedRecord], _ turned: inout Set<Int64>
    ) throws -> UsageOutcome {
        let facts = try facts(arrival, act, in: transaction)
        let decision = UsageCharging.decide(facts, act.catalogue, act.shelf.plan)
        switch decision {
        case .ignored: return .ignored
        case .rejected(let reason): return .rejected(reason)
        case .suspended(let reason):
            try transaction.suspend(
                arrival.record, source: arrival.source, content: facts.content,
                reason: reason.rawValue, at: act.now)
            return .suspended(reason)
        case .charged(let record):
            if turned.insert(record.account).inserted {
                try turnDays(of: record.account, act, in: transaction)
            }
            try transaction.add(
                record, source: arrival.source, content: facts.content, load: load)
            charged.append(record)
            return .charged(record.use.charge)
        }
    }

    private static func facts(
        _ arrival: UsageArrival, _ act: Act, in transaction: Transaction
    ) throws -> UsageCharging.Facts {
        let record = arrival.record
        let other = PhoneNumber(e164: record.other)
        return UsageCharging.Facts(
            record: record, content: record.content,
            earlier: try transaction.earlierRecord(source: arrival.source, id: record.id),
            holder: try transaction.usageHolder(
                of: record.subscriber, at: record.start, zone: act.zone),
            portedTo: try other.flatMap { try transaction.portedHolder(of: $0, at: record.start) },
            now: act.now)
    }
}
