import Billing
import Rules
import Store

/// The front door: every act goes through it and through nothing else.
package struct Door: Sendable {
    package let database: Database
    package let catalogue: CatalogueShelf
    package let effects: Effects
    package let work: SlowWork
    /// Hears how each act ended.
    let heard: @Sendable (ArchiveAct, ActEnd) -> Void
    /// Hears of each stop that a record brought about, with the seconds from its end.
    let stopped: @Sendable (Int64) -> Void

    package init(
        database: Database, catalogue: CatalogueShelf, effects: Effects, work: SlowWork,
        heard: @escaping @Sendable (ArchiveAct, ActEnd) -> Void = { _, _ in },
        stopped: @escaping @Sendable (Int64) -> Void = { _ in }
    ) {
        self.database = database
        self.catalogue = catalogue
        self.effects = effects
        self.work = work
        self.heard = heard
        self.stopped = stopped
    }

    /// Performs an act; it is on disk when this returns. A refusal commits its own consequences.
    package func perform<O: Operation>(_ operation: O, by caller: Caller) async throws
        -> Answer<O.Outcome>
    {
        try await commit(operation, by: caller) { act, transaction in
            try Self.run(operation, act, in: transaction)
        }
    }

    /// Runs an act's body in a transaction of its own, and tells how it ended.
    func commit<O: Operation>(
        _ operation: O, by caller: Caller,
        _ body: @escaping @Sendable (Act, Transaction) throws -> Answer<O.Outcome>
    ) async throws -> Answer<O.Outcome> {
        do {
            let act = try act(by: caller)
            let answer = try await database.write { try body(act, $0) }
            if !operation.isHalf || answer.refusal != nil {
                heard(operation.archived.act, ActEnd(answer))
            }
            return answer
        } catch {
            heard(operation.archived.act, .fault)
            throw error
        }
    }

    /// Reads for a page: the same facts, nothing written.
    package func read<Result>(_ body: (Act, Transaction) throws -> Result, by caller: Caller) throws
        -> Result
    {
        let act = try act(by: caller)
        return try database.read { try body(act, $0) }
    }

    package func act(by caller: Caller) throws -> Act {
        Act(
            caller: caller, now: effects.now(), shelf: try catalogue.current(), effects: effects)
    }

    /// What the act, or the days before it, did to a balance may stop or free services.
    static func run<O: Operation>(
        _ operation: O, _ act: Act, in transaction: Transaction
    ) throws -> Answer<O.Outcome> {
        let answer = try carryOut(operation, act, in: transaction)
        try watch(act, in: transaction)
        return answer
    }

    private static func carryOut<O: Operation>(
        _ operation: O, _ act: Act, in transaction: Transaction
    ) throws -> Answer<O.Outcome> {
        var facts = try operation.facts(act, in: transaction)
        if let day = operation.touched(facts), try turnDays(of: day, act, in: transaction) {
            facts = try operation.facts(act, in: transaction)
        }
        let decision: O.Decision
        do throws(Refusal) {
            decision = try operation.decide(facts, act)
        } catch {
            try operation.storeRefusal(error, facts, act, in: transaction)
            if operation.isArchived(error, facts) {
                try archive(operation, facts, act, refusal: error, in: transaction)
            }
            return .refused(error)
        }
        for posting in try operation.postings(decision, act) {
            try post(posting, in: transaction)
        }
        let outcome = try operation.store(decision, act, in: transaction)
        if operation.isArchived(decision) {
            try archive(operation, facts, act, refusal: nil, in: transaction)
        }
        for addressed in operation.notices(decision, act) {
            try transaction.add(
                addressed.notice, id: act.effects.ids.next(at: act.now), to: addressed.holder,
                at: act.now)
        }
        return .done(outcome)
    }

    /// A rule finds an act that was done before among its facts, so that here each posting is new.
    static func post(_ posting: Posting, in transaction: Transaction) throws {
        switch try transaction.post(posting) {
        case .new: return
        case .known: throw DoorFault.postedBefore(posting.id)
        case .differs: throw DoorFault.postedDifferently(posting.id)
        }
    }

    private static func archive<O: Operation>(
        _ operation: O, _ facts: O.Facts, _ act: Act, refusal: Refusal?, in transaction: Transaction
    ) throws {
        let archived = operation.archived
        let entry = ArchiveEntry(
            at: act.now, kind: archived.kind, act: archived.act, channel: act.caller.channel,
            address: act.caller.address, refusal: refusal?.code)
        try transaction.archive(
            entry, of: operation.subject(of: facts), id: act.effects.ids.next(at: act.now))
    }
}

extension Door {
    /// Whether an error is the database's, which may be back in a moment.
    package static func isAway(_ error: any Error) -> Bool { error is StoreFault }
}

/// A bug or a damaged file: the act is taken back and the caller hears of a fault.
package enum DoorFault: Error, Sendable {
    /// A rule made a posting whose id stands in the ledger already.
    case postedBefore(String)
    /// The same, and that posting moves something else.
    case postedDifferently(String)
    /// Another node did an act under the same idempotency key at this very moment.
    case keyTaken
    /// What was kept for an idempotency key is of another version of the program.
    case unreadableOutcome
    /// What was sealed does not open: another key, or a damaged file.
    case unreadable(String)
    /// The chunk before one failed, which ends at this byte: so the one is not loaded either.
    case chunkMissing(Int64)
}
