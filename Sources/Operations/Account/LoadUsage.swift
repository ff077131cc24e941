import Billing
import Rules
import Store

package enum UsageOutcome: Sendable {
    case charged(Money)
    case ignored
    case suspended(UsageCharging.Suspense)
    case rejected(String)

    fileprivate init(_ decision: UsageCharging.Decision) {
        self =
            switch decision {
            case .charged(let charged): .charged(charged.use.charge)
            case .ignored: .ignored
            case .suspended(let reason): .suspended(reason)
            case .rejected(let reason): .rejected(reason)
            }
    }
}

extension Door {
    /// An id for a load, by which its postings are named.
    package func newLoad() -> Int64 { effects.ids.next(at: effects.now()) }

    /// The order in which a load rates its records.
    package func usageOrder(of arrivals: [UsageArrival]) throws -> UsageOrder {
        let numbers = Set(arrivals.map(\.record.subscriber))
        let holders = try database.read { try $0.held(numbers) }
        return UsageOrder(of: arrivals, holders: holders)
    }

    /// What a chunk would cost: nothing is written.
    /// - Parameter chunk: all records of their subscriptions, for what one of them uses up of a
    ///   bundle the next lacks.
    package func tryUsage(_ chunk: [UsageArrival], by caller: Caller) throws -> [UsageOutcome] {
        try read(
            { act, transaction in
                var book = try transaction.usageBook(of: chunk, zone: act.zone)
                return chunk.map { arrival in
                    UsageOutcome(
                        book.decide(arrival, at: act.now, act.catalogue, act.shelf.plan))
                }
            }, by: caller)
    }

    /// Rates one chunk in its order and posts it, all or nothing. A chunk that comes again changes
    /// nothing: each record is known by its key.
    /// - Parameter turn: the place of its first record in the load.
    package func loadUsage(_ chunk: [UsageArrival], load: Int64, turn: Int, by caller: Caller)
        async throws -> [UsageOutcome]
    {
        let act = try act(by: caller)
        let (outcomes, commands) = try await database.write { transaction in
            var book = try transaction.usageBook(of: chunk, zone: act.zone)
            let decisions = chunk.map { arrival in
                book.decide(arrival, at: act.now, act.catalogue, act.shelf.plan)
            }
            let charged = decisions.compactMap(\.charged)
            for day in Set(charged.compactMap(book.accountDay)).sorted(by: {
                $0.account < $1.account
            }) {
                try Self.turnDays(of: day, act, in: transaction)
            }
            let postings = try UsagePosting.of(
                charged, chunk: "usage/\(load)/\(turn)", at: act.now)
            for posting in postings { try Self.post(posting, in: transaction) }
            try transaction.add(charged, load: load, turn: Int64(turn))
            try transaction.endSuspense(of: book.ended)
            for (arrival, reason) in book.waiting {
                try transaction.suspend(arrival, reason: reason.rawValue, at: act.now)
            }
            let commands = try Self.watch(act, after: charged, in: transaction)
            return (decisions.map(UsageOutcome.init), commands)
        }
        tellStops(commands)
        return outcomes
    }

    /// The turn of facts by which records in suspense are to be tried again; nil if nothing came
    /// since they were: use alone frees none.
    package func usageFactsToTry() throws -> Int64? {
        try database.read { try $0.usageFactsToTry() }
    }

    package func noteTried(_ facts: Int64) async throws {
        try await database.write { try $0.noteTried(facts) }
    }

    /// Records in suspense, to be tried again at the start of a load.
    package func suspendedUsage() throws -> [UsageArrival] {
        try database.read { try $0.suspendedRecords() }.compactMap { suspended in
            guard let record = UsageRecord(content: suspended.content) else { return nil }
            return UsageArrival(record: record, source: suspended.source)
        }
    }
}

extension UsageCharging.Decision {
    fileprivate var charged: ChargedRecord? {
        if case .charged(let charged) = self { charged } else { nil }
    }
}
