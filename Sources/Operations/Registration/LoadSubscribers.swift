import Billing
import Rules
import Secrets
import Store

/// One good row of the operator's feed and where it stood.
package struct FedRow: Sendable {
    package let line: Int
    package let row: SubscriberRow
    /// The line as it came, by which an unchanged row is known.
    package let text: String

    package init(line: Int, row: SubscriberRow, text: String) {
        self.line = line
        self.row = row
        self.text = text
    }
}

extension FedRow {
    private static let purpose = "feed-row"

    /// Distinguishes rows that differ in any column.
    func hash(_ sealer: Sealer) -> [UInt8] { sealer.hash(text, purpose: Self.purpose) }

    func sealed(_ sealer: Sealer) -> [UInt8] {
        sealer.seal(Array(text.utf8), purpose: Self.purpose)
    }

    static func open(_ sealed: [UInt8], _ sealer: Sealer) -> String? {
        sealer.open(sealed, purpose: purpose).map { String(decoding: $0, as: UTF8.self) }
    }
}

package enum FeedOutcome: Sendable {
    case unchanged, changed, connected
    case rejected(FeedMistake)
}

extension Door {
    /// The rows that are not as they were. Most of a feed is, and a reader sees that alone.
    package func changedRows(of rows: [FedRow], by caller: Caller) throws -> [FedRow] {
        let act = try act(by: caller)
        return try database.read { transaction in
            try rows.filter { fed in
                let known = try transaction.feedHash(lastHolding: fed.row.number, at: act.now)
                return known == nil || known != fed.hash(act.effects.sealer)
            }
        }
    }

    /// Brings one chunk of the feed into the database, all or nothing; a bad row rejects itself.
    /// A check does the same and takes it back.
    package func loadSubscribers(_ chunk: [FedRow], isCheck: Bool, by caller: Caller) async throws
        -> [FeedOutcome]
    {
        let act = try act(by: caller)
        do {
            return try await database.write { transaction in
                let outcomes = try chunk.map { try Self.load($0, act, in: transaction) }
                try Self.watch(act, in: transaction)
                if isCheck { throw Checked(outcomes: outcomes) }
                try transaction.noteUsageFacts()
                return outcomes
            }
        } catch let checked as Checked {
            return checked.outcomes
        }
    }

    private struct Checked: Error {
        let outcomes: [FeedOutcome]
    }

    private static func load(_ fed: FedRow, _ act: Act, in transaction: Transaction) throws
        -> FeedOutcome
    {
        let facts = try facts(fed, act, in: transaction)
        let decision: FeedChange.Decision
        do throws(FeedMistake) {
            decision = try FeedChange.decide(facts)
        } catch {
            return .rejected(error)
        }
        if case .unchanged = decision { return .unchanged }
        for account in facts.touched { try turnDays(of: account, act, in: transaction) }
        try transaction.storeAccount(fed.row, at: act.now, on: act.today)
        if let opening = try FeedChange.opening(facts) { try post(opening, in: transaction) }
        return try store(decision, facts, act, in: transaction)
    }

    private static func facts(_ fed: FedRow, _ act: Act, in transaction: Transaction) throws
        -> FeedChange.Facts
    {
        let row = fed.row
        return FeedChange.Facts(
            row: row, hash: fed.hash(act.effects.sealer),
            holder: try transaction.fedSubscription(lastHolding: row.number, at: act.now),
            sameCard: try transaction.fedSubscription(sameCardAs: row, at: act.now),
            hasAccount: try transaction.hasAccount(row.account), now: act.now, zone: act.zone)
    }

    private static func store(
        _ decision: FeedChange.Decision, _ facts: FeedChange.Facts, _ act: Act,
        in transaction: Transaction
    ) throws -> FeedOutcome {
        switch decision {
        case .unchanged: return .unchanged
        case .connect(let closing, let dates):
            try connect(facts, closing: closing, dates, act, in: transaction)
            return .connected
        case .change(let old, let dates):
            try change(old, facts, dates, act, in: transaction)
            return .changed
        case .renumber(let old, let loser, let dates):
            if let loser { try transaction.takeNumbers(of: loser.id, until: act.now) }
            try transaction.takeNumbers(of: old.id, until: act.now)
            try transaction.giveNumber(facts.row.number, to: old.id, from: act.now)
            try change(old, facts, dates, act, in: transaction)
            return .changed
        }
    }

    private static func connect(
        _ facts: FeedChange.Facts, closing: FedSubscription?, _ dates: FeedChange.Dates,
        _ act: Act, in transaction: Transaction
    ) throws {
        if let closing {
            // A contract with an end of its own does not get a later one.
            let end = min(dates.connectedAt, closing.closedAt ?? dates.connectedAt)
            try transaction.setContractEnd(of: closing.id, at: end, now: act.now)
        }
        let id = act.effects.ids.next(at: act.now)
        try storeColumns(facts, id, nil, dates, act, in: transaction)
        try transaction.giveNumber(facts.row.number, to: id, from: dates.numberFrom)
        try transaction.setTariff(facts.row.tariff, of: id, from: dates.connectedAt)
        try storeLists(facts.row, id, at: dates.connectedAt, in: transaction)
        try transaction.setContractEnd(of: id, at: dates.closedAt, now: act.now)
    }

    private static func change(
        _ old: FedSubscription, _ facts: FeedChange.Facts, _ dates: FeedChange.Dates, _ act: Act,
        in transaction: Transaction
    ) throws {
        try storeColumns(facts, old.id, old, dates, act, in: transaction)
        if old.tariff != facts.row.tariff {
            try transaction.setTariff(facts.row.tariff, of: old.id, from: act.now)
        }
        try storeLists(facts.row, old.id, at: act.now, in: transaction)
        try transaction.setContractEnd(of: old.id, at: dates.closedAt, now: act.now)
    }

    private static func storeColumns(
        _ facts: FeedChange.Facts, _ id: Int64, _ old: FedSubscription?,
        _ dates: FeedChange.Dates, _ act: Act, in transaction: Transaction
    ) throws {
        try transaction.storeSubscription(
            facts.row, id: id, closedAt: dates.closedAt,
            simChangedAt: FeedChange.simChangedAt(facts, of: old),
            sealedCodes: facts.row.sim.codes.map { SealedCodes.seal($0, act.effects.sealer) },
            hash: facts.hash)
    }

    private static func storeLists(
        _ row: SubscriberRow, _ id: Int64, at instant: Instant, in transaction: Transaction
    ) throws {
        try transaction.setServices(row.services, of: id, at: instant)
        try transaction.setFavourites(row.favourites, of: id, at: instant)
        try transaction.setBlock(row.state.isFreeOfFees, of: id, at: instant)
    }
}

extension FeedChange.Facts {
    /// The row's account and those of the contracts that it may end, in their order.
    fileprivate var touched: [Int64] {
        Set([row.account, holder?.account, sameCard?.account].compactMap { $0 }).sorted()
    }
}
