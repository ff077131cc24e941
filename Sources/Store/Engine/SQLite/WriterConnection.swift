import Foundation
import Synchronization

/// The one connection that writes and checkpoints, on its own thread, with group commit: acts that
/// wait share one transaction, a savepoint each, and are answered after the sync.
final class WriterConnection: @unchecked Sendable {
    /// What needs the connection itself, between two transactions.
    typealias Errand = (Result<SQLiteConnection, StoreFault>) -> Void

    /// More acts than this wait for the next transaction, so that nobody waits long for a sync.
    private static let batchLimit = 256

    private let path: String
    private let probe: Transaction.Probe?
    private let heard: @Sendable (CommittedBatch) -> Void
    private let waiting = NSCondition()
    private var jobs: [WriteJob] = []
    private var errands: [Errand] = []
    private var isClosing = false
    private var connection: SQLiteConnection
    private let ended = DispatchSemaphore(value: 0)

    init(
        path: String, probe: Transaction.Probe?,
        heard: @escaping @Sendable (CommittedBatch) -> Void
    ) throws(StoreFault) {
        self.path = path
        self.probe = probe
        self.heard = heard
        connection = try SQLiteConnection(path: path, role: .writer)
    }

    func start() {
        let thread = Thread { [self] in work() }
        thread.name = "kabinet-writer"
        thread.stackSize = 4 << 20
        thread.start()
    }

    func add(_ job: WriteJob) {
        waiting.lock()
        if isClosing {
            waiting.unlock()
            return job.fail(.closed)
        }
        jobs.append(job)
        waiting.signal()
        waiting.unlock()
    }

    func add(_ errand: @escaping Errand) {
        waiting.lock()
        if isClosing {
            waiting.unlock()
            return errand(.failure(.closed))
        }
        errands.append(errand)
        waiting.signal()
        waiting.unlock()
    }

    var waitingCount: Int {
        waiting.lock()
        defer { waiting.unlock() }
        return jobs.count
    }

    /// Finishes what was accepted, then closes.
    func close() {
        waiting.lock()
        let wasClosing = isClosing
        isClosing = true
        waiting.signal()
        waiting.unlock()
        guard !wasClosing else { return }
        ended.wait()
        connection.close()
    }

    /// Runs a body before the thread starts: migrations and the checks of opening.
    func prepare<Result>(_ body: (SQLiteConnection) throws -> Result) rethrows -> Result {
        try body(connection)
    }

    private func work() {
        while let (errands, batch) = next() {
            for errand in errands { errand(.success(connection)) }
            if !batch.isEmpty { run(batch) }
        }
        ended.signal()
    }

    private func next() -> ([Errand], [WriteJob])? {
        waiting.lock()
        defer { waiting.unlock() }
        while jobs.isEmpty && errands.isEmpty && !isClosing { waiting.wait() }
        guard !(jobs.isEmpty && errands.isEmpty) else { return nil }
        let batch = Array(jobs.prefix(Self.batchLimit))
        jobs.removeFirst(batch.count)
        defer { errands = [] }
        return (errands, batch)
    }

    private func run(_ batch: [WriteJob]) {
        let start = ContinuousClock.now
        do {
            try connection.repeated("BEGIN IMMEDIATE")
        } catch {
            return reopen(failing: batch, error)
        }
        var answers: [() -> Void] = []
        for job in batch {
            do throws(StoreFault) {
                answers.append(try act(job))
            } catch {
                return reopen(failing: batch, error)
            }
        }
        do {
            try connection.repeated("COMMIT")
        } catch {
            return reopen(failing: batch, error)
        }
        let duration = ContinuousClock.now - start
        for answer in answers { answer() }
        heard(CommittedBatch(acts: batch.count, duration: duration))
    }

    /// One act in its savepoint. One that failed is taken back; should the engine have rolled back
    /// everything for it, no act of the batch is known to be done.
    private func act(_ job: WriteJob) throws(StoreFault) -> () -> Void {
        try connection.repeated("SAVEPOINT act")
        let done = job.run(Transaction(connection, probe: probe))
        guard connection.isInTransaction else {
            let cause = done.error.map { "\($0)" } ?? "no reason was given"
            throw .unknownOutcome("the engine rolled the batch back: \(cause)")
        }
        if done.error != nil { try connection.repeated("ROLLBACK TO act") }
        try connection.repeated("RELEASE act")
        return done.answer
    }

    private func reopen(failing batch: [WriteJob], _ error: StoreFault) {
        connection.close()
        // Should this fail, every later act fails at BEGIN and tries to open again.
        if let fresh = try? SQLiteConnection(path: path, role: .writer) { connection = fresh }
        let fault: StoreFault =
            if case .unknownOutcome = error { error } else { .unknownOutcome("\(error)") }
        for job in batch { job.fail(fault) }
    }
}
