/// The operator's database: one writer with group commit, readers beside it.
package final class Database: Sendable {
    private let writer: WriterConnection?
    private let readers: ReaderConnections
    private let lock: WriterLock?

    /// Opens for reading and writing, brings the schema up to date and checks that a commit is on
    /// disk when it returns. Refused while another process writes.
    /// - Parameters:
    ///   - key: fingerprint of the operator's key, kept with a database that knows none yet.
    ///   - firstLoadGoesOn: leaves the indexes that a first load that was cut off has not made;
    ///     `endFirstLoad` makes them.
    ///   - probe: hears each statement of an act; for tests of what fails.
    ///   - heard: hears of each transaction after its acts are answered; must not wait.
    package init(
        writing path: String, key: String? = nil, firstLoadGoesOn: Bool = false,
        probe: Transaction.Probe? = nil,
        heard: @escaping @Sendable (CommittedBatch) -> Void = { _ in }
    ) throws {
        lock = try WriterLock(beside: path)
        try OwnedFile.make(path)
        let writer = try WriterConnection(path: path, probe: probe, heard: heard)
        try writer.prepare { connection in
            try connection.requireFullSync()
            try Migrations.apply(to: connection)
            try Guards.apply(to: connection)
            if let key { try Transaction(connection).keepKeyFingerprint(key) }
            if !firstLoadGoesOn { try DeferredIndexes.make(on: connection) }
        }
        writer.start()
        self.writer = writer
        readers = ReaderConnections(path: path)
    }

    /// Opens for reports beside a server that runs.
    package init(reading path: String) throws {
        lock = nil
        writer = nil
        readers = ReaderConnections(path: path)
        try readers.read { transaction in try Migrations.requireCurrent(in: transaction) }
    }

    /// Opens a file that nobody writes, of this schema or an older one.
    package init(copy path: String) throws {
        lock = nil
        writer = nil
        readers = ReaderConnections(path: path)
        try readers.read { transaction in try Migrations.requireKnown(in: transaction) }
    }

    /// The schema that this program makes; an older one is brought up to date when it is opened
    /// for writing.
    package static var schema: Int { Migrations.newest }

    /// Runs an act in a transaction of its own. It is on disk when this returns; `StoreFault.
    /// unknownOutcome` means that nobody knows yet. What the body throws takes the act back.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        guard let writer else { throw StoreFault.closed }
        return try await withCheckedThrowingContinuation { continuation in
            writer.add(
                WriterConnection.Job(
                    run: { transaction in
                        do {
                            let result = try body(transaction)
                            return .init { continuation.resume(returning: result) }
                        } catch {
                            return .init(error: error) { continuation.resume(throwing: error) }
                        }
                    },
                    fail: { continuation.resume(throwing: $0) }))
        }
    }

    /// Does what no transaction can, on the connection that writes.
    func maintain(_ body: @escaping @Sendable (SQLiteConnection) throws -> Void) async throws {
        guard let writer else { throw StoreFault.closed }
        try await withCheckedThrowingContinuation { continuation in
            writer.add { connection in
                continuation.resume(with: Result { try body(try connection.get()) })
            }
        }
    }

    /// Idle readers hold the file open; the next read opens another.
    func closeReaders() { readers.close() }

    /// Runs short indexed queries on the caller's thread, all on one snapshot.
    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try readers.read(body)
    }

    /// Acts that wait for the next transaction.
    package var waitingActs: Int { writer?.waitingCount ?? 0 }

    /// Reading connections in use.
    package var busyReaders: Int { readers.busyCount }

    /// Throws when the file cannot be read or has another schema than this program's.
    package func requireReadable() throws {
        try read { try Migrations.requireCurrent(in: $0) }
    }

    /// Finishes the acts that were accepted and closes; the writer last, for only it may bring the
    /// log into the file.
    package func close() {
        readers.close()
        writer?.close()
        lock?.release()
    }
}
