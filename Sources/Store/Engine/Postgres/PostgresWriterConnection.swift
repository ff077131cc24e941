import Foundation

/// The connection of a node that writes, on its own thread, with group commit as in a file: acts
/// that wait share one transaction, a savepoint each, and are answered after the sync. What met an
/// act of another node is done again.
final class PostgresWriterConnection: @unchecked Sendable {
    /// So long acts are tried again that others were in the way of, or whose server was away.
    private static let patience = Duration.seconds(10)
    /// A key that is there already may be another node's of this moment; after these tries not.
    private static let mostDoubles = 3

    /// No more, for what meets another node is done again as a whole.
    private let thread = WriterThread<WriteJob>(mostAtOnce: 64)
    private let address: PostgresAddress
    private let probe: Transaction.Probe?
    private let heard: @Sendable (CommittedBatch) -> Void
    private var connection: PostgresConnection?

    init(
        _ address: PostgresAddress, _ connection: PostgresConnection,
        probe: Transaction.Probe?,
        heard: @escaping @Sendable (CommittedBatch) -> Void
    ) {
        self.address = address
        self.connection = connection
        self.probe = probe
        self.heard = heard
        thread.start { [self] in
            perform($0)
        } end: { [self] in
            leave()
        }
    }

    func add(_ job: WriteJob) { if !thread.add(job) { job.fail(.closed) } }

    var waitingCount: Int { thread.waitingCount }

    /// Finishes what was accepted, then closes.
    func close() { thread.close() }

    private func perform(_ batch: [WriteJob]) {
        do {
            try tryAgain(batch)
        } catch {
            for job in batch { job.fail(error) }
        }
    }

    /// Answers all of them, or throws and has answered none.
    private func tryAgain(_ batch: [WriteJob]) throws(StoreFault) {
        let start = batch.first?.since ?? ContinuousClock.now
        var (isAgain, doubles) = (false, 0)
        while true {
            do throws(StoreFault) {
                let connection = try alive()
                let isDoubleOurs = doubles >= Self.mostDoubles
                guard isAgain else { return try attempt(batch, on: connection) }
                return try inTurn(on: connection) { () throws(StoreFault) in
                    try attempt(batch, on: connection, keepsDoubles: isDoubleOurs)
                }
            } catch {
                endTransaction()
                isAgain = true
                if error.isDouble { doubles += 1 }
                let isLate = ContinuousClock.now - start >= Self.patience
                guard error.isPassing, !isLate else { throw error }
                if connection?.isAlive == true { continue }
                // The server is away: it may be back, or its standby may take over.
                usleep(100_000)
            }
        }
    }

    private func alive() throws(StoreFault) -> PostgresConnection {
        if let connection, connection.isAlive { return connection }
        connection = nil
        let new = try PostgresConnection(address, for: .acts)
        try new.shareUse()
        connection = new
        return new
    }

    /// A transaction that something has broken off would break off all that follow.
    private func endTransaction() {
        guard let connection, connection.isAlive, connection.isInTransaction else { return }
        if (try? connection.execute("ROLLBACK")) == nil { leave() }
    }

    /// Its locks go with it.
    private func leave() {
        connection?.close()
        connection = nil
    }

    /// Those who met go one after the other, on all nodes, or they would meet for ever.
    private func inTurn(
        on connection: PostgresConnection, _ body: () throws(StoreFault) -> Void
    ) throws(StoreFault) {
        try connection.execute("SELECT pg_advisory_lock(\(Self.turn))")
        defer {
            endTransaction()
            if (try? connection.execute("SELECT pg_advisory_unlock(\(Self.turn))")) == nil {
                leave()
            }
        }
        try body()
    }

    /// Any number that no other program on the server takes.
    private static let turn = 5_285_917_002

    /// Answers, unless the batch was taken back and may be done again: then it throws.
    /// - Parameter keepsDoubles: a key that is there already is the act's own fault.
    private func attempt(
        _ batch: [WriteJob], on connection: PostgresConnection, keepsDoubles: Bool = false
    ) throws(StoreFault) {
        let start = ContinuousClock.now
        try connection.execute("BEGIN ISOLATION LEVEL SERIALIZABLE; SAVEPOINT act")
        var answers: [() -> Void] = []
        for (place, job) in batch.enumerated() {
            if place > 0 { try connection.execute("RELEASE act; SAVEPOINT act") }
            let done = job.run(Transaction(connection, probe: probe))
            if let error = done.error { try takeBack(error, on: connection, keepsDoubles) }
            guard connection.isInTransaction else {
                return fail(batch, "an act ended the transaction of its batch")
            }
            answers.append(done.answer)
        }
        do throws(StoreFault) {
            try connection.commit()
        } catch {
            // The server said no; if it said nothing, nobody knows.
            if connection.isAlive { throw error }
            return fail(batch, error.description)
        }
        let duration = ContinuousClock.now - start
        for answer in answers { answer() }
        heard(CommittedBatch(acts: batch.count, duration: duration))
    }

    private func fail(_ batch: [WriteJob], _ cause: String) {
        for job in batch { job.fail(.unknownOutcome(cause)) }
    }

    /// One act alone, if that is what was wrong; else the whole batch, by throwing.
    private func takeBack(
        _ error: any Error, on connection: PostgresConnection, _ keepsDoubles: Bool
    ) throws(StoreFault) {
        if let fault = error as? StoreFault, fault.isPassing, !fault.isBarred,
            !(fault.isDouble && keepsDoubles)
        {
            throw fault
        }
        guard connection.isInTransaction else { return }
        try connection.execute("ROLLBACK TO act")
    }
}
