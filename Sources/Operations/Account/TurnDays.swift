import Billing
import Rules
import Store

extension Door {
    private static let job = "days"
    /// So many accounts are one act: people's own acts wait behind it for some milliseconds.
    private static let atOnce: Int64 = 200
    private static let turnSeconds: Int64 = 60

    /// Runs the days of the next accounts that nobody has touched since their last one. Of several
    /// nodes one does it.
    /// - Returns: the day that is done for all accounts with this; `more` while there is more for
    ///   this node.
    package func turnNextAccounts() async throws -> DayTurnProgress {
        let act = try act(by: Caller(channel: .file, address: "clock"))
        let (today, node) = (act.today, database.node)
        // To look through millions takes longer than an act may.
        let found = try database.read { transaction -> (reached: Int64, accounts: [Int64])? in
            let reached = try transaction.freeJob(Self.job, today, for: node, at: act.now)
            return try reached.map {
                ($0, try transaction.accountsBehind(today, after: $0, limit: Self.atOnce))
            }
        }
        guard let (reached, accounts) = found else { return .nothing }
        let until = act.now.adding(seconds: Self.turnSeconds)
        return try await database.write { transaction in
            let taken = try transaction.takeJob(
                Self.job, today, for: node, at: act.now, until: until)
            // Meanwhile another node has taken it, or gone on with it.
            guard let taken else { return .nothing }
            guard taken == reached else { return .more }
            guard let first = accounts.first, let last = accounts.last else {
                try transaction.note(Self.job, today, reached: reached, doneAt: act.now)
                return .done(today)
            }
            try Self.turnDays(of: first...last, act, in: transaction)
            try Self.watch(act, in: transaction)
            try transaction.note(Self.job, today, reached: last, doneAt: nil)
            return .more
        }
    }

    /// Up to which day the days of all accounts have been run; nil before the first.
    package func lastTurnedDay() throws -> LocalDate? {
        try database.read { try $0.lastDone(Self.job) }
    }

    /// Before anything touches an account, its days up to today are run, one after the other, each
    /// as of its own 00:00.
    /// - Returns: whether there were any.
    @discardableResult
    static func turnDays(of day: AccountDay, _ act: Act, in transaction: Transaction) throws -> Bool
    {
        guard day.lastDay != act.today else { return false }
        return try turnDays(of: day.account...day.account, act, in: transaction)
    }

    static func turnDays(of account: Int64, _ act: Act, in transaction: Transaction) throws {
        guard let day = try transaction.accountDay(of: account) else { return }
        try turnDays(of: day, act, in: transaction)
    }

    @discardableResult
    private static func turnDays(
        of accounts: ClosedRange<Int64>, _ act: Act, in transaction: Transaction
    ) throws -> Bool {
        let behind = try transaction.turnFacts(accounts, before: act.today)
        guard let oldest = behind.compactMap(\.account.lastDay).min() else {
            try transaction.setLastDay(act.today, of: accounts)
            return false
        }
        for day in AccountDay(account: 0, lastDay: oldest).days(upTo: act.today) {
            try endCaps(of: accounts, on: day, act, in: transaction)
            let fees = try behind.filter { $0.account.lastDay.map { $0 < day } ?? false }
                .flatMap { try DayTurn.fees(of: $0, on: day, by: act.catalogue) }
            for posting in try DayTurn.postings(of: fees, on: day, at: act.now) {
                try post(posting, in: transaction)
            }
            try transaction.add(fees)
        }
        try transaction.setLastDay(act.today, of: accounts)
        return true
    }
}

package enum DayTurnProgress: Hashable, Sendable {
    /// It is done, or another node does it.
    case nothing
    case more
    case done(LocalDate)
}

extension Act {
    var today: LocalDate { zone.date(of: now) }
}
