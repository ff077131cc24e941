/// The embedded engine: a file with one writer, which commits in groups, and readers beside it.
final class SQLiteEngine: Engine {
    private let writer: WriterConnection?
    private let readers: Readers<SQLiteConnection>
    private let lock: WriterLock?

    /// For reading and writing; refused while another process writes.
    init(writing path: String, _ opening: Opening) throws {
        lock = try WriterLock(beside: path)
        try OwnedFile.make(path)
        let writer = try WriterConnection(path: path, probe: opening.probe, heard: opening.heard)
        try writer.prepare { connection in
            try connection.requireFullSync()
            try connection.migrate()
            try SQLiteGuards.apply(to: connection)
            if let key = opening.key { try Transaction(connection).keepKeyFingerprint(key) }
            if !opening.firstLoadGoesOn { try DeferredIndexes.make(on: connection) }
        }
        writer.start()
        self.writer = writer
        readers = Readers { try SQLiteConnection(path: path, role: .reader) }
    }

    /// For reading, beside whoever writes.
    init(reading path: String) {
        lock = nil
        writer = nil
        readers = Readers { try SQLiteConnection(path: path, role: .reader) }
    }

    /// Who writes is alone already.
    func hold(_ lock: DatabaseLock) -> DatabaseHold { DatabaseHold() }

    /// One process writes, so there are no others.
    let node: Int64 = 0

    func write(_ job: WriteJob) {
        guard let writer else { return job.fail(.closed) }
        writer.add(job)
    }

    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try readers.read(body)
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

    var waitingActs: Int { writer?.waitingCount ?? 0 }

    var busyReaders: Int { readers.busyCount }

    /// The writer last, for only it may bring the log into the file.
    func close() {
        readers.close()
        writer?.close()
        lock?.release()
    }
}

extension SQLiteConnection: ReadingConnection {
    func beginSnapshot() throws(StoreFault) { try repeated("BEGIN") }
    func endSnapshot() throws(StoreFault) { try repeated("COMMIT") }
}
