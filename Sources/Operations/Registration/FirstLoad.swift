import Billing
import Rules
import Secrets
import Store

/// The first feed of a new operator, in bulk. That nobody holds a row's number, that its card and
/// its account are new, is known by a filter in memory instead of three look-ups; a row that may
/// concern one before it is kept for the end, when the indexes are made.
package struct FirstLoad {
    private let door: Door
    private let file: String
    private let caller: Caller
    private var seen: SeenKeys
    /// Accounts of rows that wait: the first row of an account brings its opening balance.
    private var postponed: Set<Int64> = []
    /// The last row that was taken: the next of its account often says the same of it.
    private var last: SubscriberRow?
    /// Chunks that are being written while the next ones are made ready.
    private var writing: [Task<Void, any Error>] = []
    /// Where the last of them ends.
    private var reached: Int64

    /// So that the writer never waits for a chunk, nor memory grows.
    private static let mostWaiting = 3

    /// Nil when the operator has subscribers already, but for those that this very file brought. No
    /// row of them may be waiting: those that follow must find its keys.
    package init?(
        _ door: Door, file: String, bytes: Int64, progress: FeedProgress?, by caller: Caller
    ) async throws {
        let hasSubscriptions = try door.database.read { try $0.hasSubscriptions() }
        guard progress?.isFirst ?? !hasSubscriptions else { return nil }
        self.door = door
        self.file = file
        self.caller = caller
        reached = progress?.bytes ?? 0
        // Of a file with 200 bytes a row, two and a half bytes for each of a row's four keys.
        var seen = SeenKeys(bytes: Int(min(max(bytes / 20, 1 << 16), 1 << 26)))
        try door.database.read { transaction in
            try transaction.eachLoaded { _ = seen.insert($0) }
        }
        self.seen = seen
    }

    package func begin() async throws { try await door.database.beginFirstLoad() }

    /// Takes a chunk, all or nothing, and returns as soon as it is made ready.
    /// - Returns: the progress that is stored with it.
    package mutating func load(_ rows: [FedRow], reaching progress: FeedProgress) async throws
        -> FeedProgress
    {
        let act = try door.act(by: caller)
        let chunk = try Chunk(rows, act, &seen, &postponed, after: &last)
        var progress = progress
        progress.connected += chunk.count
        while writing.count >= Self.mostWaiting { try await writing.removeFirst().value }
        // Given to the writer at once: no thread of the pool may be free for it.
        writing.append(
            Task.immediate { [door, file, reached, progress] in
                try await door.database.write { transaction in
                    let before = try transaction.feedProgress(of: file)?.bytes ?? 0
                    guard before == reached else { throw DoorFault.chunkMissing(before) }
                    try chunk.store(act, of: file, in: transaction)
                    try transaction.store(progress, of: file, at: act.now)
                    try transaction.noteUsageFacts()
                }
            })
        reached = progress.bytes
        return progress
    }

    /// Waits for all that is being written, and forgets what was only needed until then.
    package mutating func end() async throws {
        while !writing.isEmpty { try await writing.removeFirst().value }
        seen = SeenKeys(bytes: 0)
        postponed = []
    }
}

/// Rows made ready to be written.
private struct Chunk: Sendable {
    private var new: NewSubscriptions
    /// Those whose account is new too.
    private var opened: [NewSubscription] = []
    /// The opening balances of those.
    private let openings: Posting?
    /// Those whose account may be there.
    private var sharing: [NewSubscription] = []
    private var later: [PostponedRow] = []

    /// Subscriptions that it connects.
    var count: Int { new.all.count }

    init(
        _ rows: [FedRow], _ act: Act, _ seen: inout SeenKeys, _ postponed: inout Set<Int64>,
        after last: inout SubscriberRow?
    ) throws {
        new = NewSubscriptions(expecting: rows.count)
        opened.reserveCapacity(rows.count)
        var nonces = Nonces()
        for fed in rows {
            let seen = seen.insert(LoadedKeys(fed.row))
            let account = fed.row.account
            guard !seen.number, !(seen.account && (seen.card || postponed.contains(account))),
                let one = NewSubscription(fed, act, &nonces)
            else {
                postponed.insert(account)
                later.append(
                    PostponedRow(
                        line: fed.line, account: account, sealed: fed.sealed(act.effects.sealer)))
                continue
            }
            new.add(one)
            if !seen.account {
                opened.append(one)
            } else if last?.saysTheSameOfItsAccount(as: fed.row) != true {
                sharing.append(one)
            }
            last = fed.row
        }
        openings = try opened.first.flatMap { [opened] first in
            try FeedChange.openings(
                opened.lazy.map { ($0.row.account, $0.row.openingBalance) },
                // Short, for each entry has it; the letter keeps it apart from an account's own.
                id: "opening/f\(String(first.id, radix: 36))", now: act.now, zone: act.zone)
        }
    }

    func store(_ act: Act, of file: String, in transaction: Transaction) throws {
        try transaction.open(accountsOf: opened, at: act.now, on: act.today)
        if let openings { try transaction.postOpening(openings) }
        for new in sharing {
            let facts = FeedChange.Facts(
                row: new.row, hash: new.hash, holder: nil, sameCard: nil,
                hasAccount: try transaction.hasAccount(new.row.account), now: act.now,
                zone: act.zone)
            try transaction.storeAccount(new.row, at: act.now, on: act.today)
            if let opening = try FeedChange.opening(facts) {
                try Door.post(opening, in: transaction)
            }
        }
        try transaction.connect(new)
        try transaction.postpone(later, of: file)
    }
}

extension NewSubscription {
    /// By the same rule as any row, its facts being that nothing is there. Nil when the rule wants
    /// to know more.
    fileprivate convenience init?(_ fed: FedRow, _ act: Act, _ nonces: inout Nonces) {
        let facts = FeedChange.Facts(
            row: fed.row, hash: fed.hash(act.effects.sealer), holder: nil, sameCard: nil,
            hasAccount: false, now: act.now, zone: act.zone)
        guard case .connect(nil, let dates)? = try? FeedChange.decide(facts) else { return nil }
        self.init(
            id: act.effects.ids.next(at: act.now), row: fed.row, dates: dates,
            simChangedAt: FeedChange.simChangedAt(facts, of: nil),
            sealedCodes: fed.row.sim.codes.map {
                SealedCodes.seal($0, act.effects.sealer, &nonces)
            },
            hash: facts.hash)
    }
}

extension LoadedKeys {
    fileprivate init(_ row: SubscriberRow) {
        self.init(
            number: row.number.value, account: row.account, contractFrom: row.contract.from,
            imsi: row.sim.imsi ?? "", serial: row.sim.serial ?? "")
    }
}
