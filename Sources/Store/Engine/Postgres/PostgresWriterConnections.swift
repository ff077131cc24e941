import Foundation

/// The connections that write, each on a thread of its own; their syncs are shared by the server.
/// An act that met another is done again.
final class PostgresWriterConnections: @unchecked Sendable {
    private static let count = 8
    /// So long an act is tried again that others were in the way of, or whose server was away.
    private static let patience = Duration.seconds(10)
    /// A key that is there already may be another act's of this moment; after these tries not.
    private static let mostDoubles = 3

    private let address: PostgresAddress
    private let probe: Transaction.Probe?
    private let heard: @Sendable (CommittedBatch) -> Void
    private let waiting = NSCondition()
    private var jobs: [WriteJob] = []
    private var isClosing = false
    private let working = DispatchGroup()

    init(
        _ address: PostgresAddress, probe: Transaction.Probe?,
        heard: @escaping @Sendable (CommittedBatch) -> Void
    ) {
        self.address = address
        self.probe = probe
        self.heard = heard
        for number in 1...Self.count {
            working.enter()
            let thread = Thread { [self] in
                work()
                working.leave()
            }
            thread.name = "kabinet-writer-\(number)"
            thread.stackSize = 4 << 20
            thread.start()
        }
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

    var waitingCount: Int {
        waiting.lock()
        defer { waiting.unlock() }
        return jobs.count
    }

    /// Finishes what was accepted, then closes.
    func close() {
        waiting.lock()
        isClosing = true
        waiting.broadcast()
        waiting.unlock()
        working.wait()
    }

    private func work() {
        var connection: PostgresConnection?
        while let job = next() {
            do {
                try perform(job, on: &connection)
            } catch {
                job.fail(error)
            }
        }
        connection?.close()
    }

    private func next() -> WriteJob? {
        waiting.lock()
        defer { waiting.unlock() }
        while jobs.isEmpty && !isClosing { waiting.wait() }
        return jobs.isEmpty ? nil : jobs.removeFirst()
    }

    private func perform(
        _ job: WriteJob, on kept: inout PostgresConnection?
    ) throws(StoreFault) {
        let start = ContinuousClock.now
        var (isAgain, doubles) = (false, 0)
        while true {
            do throws(StoreFault) {
                let connection = try alive(&kept)
                guard isAgain else { return try attempt(job, on: connection) }
                return try inTurn(on: connection) { () throws(StoreFault) in
                    try attempt(job, on: connection)
                }
            } catch {
                isAgain = true
                if error.isDouble { doubles += 1 }
                guard error.isPassing, doubles < Self.mostDoubles,
                    ContinuousClock.now - start < Self.patience
                else { throw error }
                if kept?.isAlive == true { continue }
                // The server is away: it may be back, or its standby may take over.
                usleep(100_000)
            }
        }
    }

    private func alive(_ kept: inout PostgresConnection?) throws(StoreFault) -> PostgresConnection {
        if let connection = kept, connection.isAlive { return connection }
        kept = nil
        let connection = try PostgresConnection(address, for: .acts)
        kept = connection
        return connection
    }

    /// Those who met go one after the other, on all nodes, or they would meet for ever.
    private func inTurn(
        on connection: PostgresConnection, _ body: () throws(StoreFault) -> Void
    ) throws(StoreFault) {
        try connection.execute("SELECT pg_advisory_lock(\(Self.turn))")
        // Without the server the lock is gone too.
        defer { try? connection.execute("SELECT pg_advisory_unlock(\(Self.turn))") }
        try body()
    }

    /// Any number that no other program on the server takes.
    private static let turn = 5_285_917_002

    /// Answers, unless the act was taken back and may be done again: then it throws.
    private func attempt(_ job: WriteJob, on connection: PostgresConnection) throws(StoreFault) {
        let start = ContinuousClock.now
        try connection.execute("BEGIN ISOLATION LEVEL SERIALIZABLE")
        let done = job.run(Transaction(connection, probe: probe))
        guard connection.isInTransaction || done.error != nil else {
            return job.fail(.unknownOutcome("the act ended its transaction itself"))
        }
        if let error = done.error {
            try? connection.execute("ROLLBACK")
            if let fault = error as? StoreFault, fault.isPassing { throw fault }
            return done.answer()
        }
        do throws(StoreFault) {
            try connection.commit()
        } catch {
            // The server said no; if it said nothing, nobody knows.
            if connection.isAlive { throw error }
            return job.fail(.unknownOutcome(error.description))
        }
        let duration = ContinuousClock.now - start
        done.answer()
        heard(CommittedBatch(acts: 1, duration: duration))
    }
}
