/// The one connection that writes and checkpoints, on its own thread, with group commit: acts that
/// wait share one transaction, a savepoint each, and are answered after the sync.
final class WriterConnection: @unchecked Sendable {
    /// What needs the connection itself, between two transactions.
    typealias Errand = @Sendable (Result<SQLiteConnection, StoreFault>) -> Void

    private enum Work: Sendable {
        case act(WriteJob)
        case errand(Errand)
    }

    /// More would let the first wait long for its sync.
    private let thread = WriterThread<Work>(mostAtOnce: 256)
    private let path: String
    private let probe: Transaction.Probe?
    private let heard: @Sendable (CommittedBatch) -> Void
    private var connection: SQLiteConnection

    init(
        path: String, probe: Transaction.Probe?,
        heard: @escaping @Sendable (CommittedBatch) -> Void
    ) throws(StoreFault) {
        self.path = path
        self.probe = probe
        self.heard = heard
        connection = try SQLiteConnection(path: path, role: .writer)
    }

    /// Runs a body before the thread starts: migrations and the checks of opening.
    func prepare<Result>(_ body: (SQLiteConnection) throws -> Result) rethrows -> Result {
        try body(connection)
    }

    func start() {
        thread.start { [self] in
            perform($0)
        } end: { [self] in
            connection.close()
        }
    }

    func add(_ job: WriteJob) { if !thread.add(.act(job)) { job.fail(.closed) } }

    func add(_ errand: @escaping Errand) {
        if !thread.add(.errand(errand)) { errand(.failure(.closed)) }
    }

    var waitingCount: Int { thread.waitingCount }

    /// Finishes what was accepted, then closes.
    func close() { thread.close() }

    private func perform(_ works: [Work]) {
        var batch: [WriteJob] = []
        for work in works {
            switch work {
            case .act(let job): batch.append(job)
            case .errand(let errand): errand(.success(connection))
            }
        }
        if !batch.isEmpty { run(batch) }
    }

    private func run(_ batch: [WriteJob]) {
        let start = ContinuousClock.now
        do {
            try connection.repeated("BEGIN IMMEDIATE")
        } catch {
            return reopen(failing: batch, error)
        }
        var answers: [() -> Void] = []
        do throws(StoreFault) {
            if batch.count == 1 {
                guard let answer = try single(batch[0]) else { return }
                answers = [answer]
            } else {
                for job in batch { answers.append(try act(job)) }
            }
        } catch {
            return reopen(failing: batch, error)
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

    /// The only act of its transaction needs no savepoint, for which SQLite keeps a copy of each
    /// page that it changes.
    /// - Returns: nil when it failed, was taken back and is answered.
    private func single(_ job: WriteJob) throws(StoreFault) -> (() -> Void)? {
        let done = job.run(Transaction(connection, probe: probe))
        guard connection.isInTransaction else { throw rolledBack(done.error) }
        guard done.error != nil else { return done.answer }
        try connection.repeated("ROLLBACK")
        done.answer()
        return nil
    }

    private func rolledBack(_ error: (any Error)?) -> StoreFault {
        .unknownOutcome(
            "the engine rolled the batch back: \(error.map { "\($0)" } ?? "no reason was given")")
    }

    /// One act in its savepoint. One that failed is taken back; should the engine have rolled back
    /// everything for it, no act of the batch is known to be done.
    private func act(_ job: WriteJob) throws(StoreFault) -> () -> Void {
        try connection.repeated("SAVEPOINT act")
        let done = job.run(Transaction(connection, probe: probe))
        guard connection.isInTransaction else { throw rolledBack(done.error) }
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
