/// PostgreSQL, for several nodes. Their acts go on side by side as if they came one after the other
/// (PostgreSQL 15, §13.2.3).
final class PostgresEngine: Engine {
    private let address: PostgresAddress
    private let writer: PostgresWriterConnection?
    private let readers: Readers<PostgresConnection>
    let node: Int64

    /// For reading and writing, beside other nodes that do the same.
    init(writing address: PostgresAddress, _ opening: Opening) throws {
        self.address = address
        let connection = try PostgresConnection(address, for: .acts)
        try connection.requireOurKind()
        try connection.shareUse()
        try connection.migrate()
        try connection.guardLedger()
        let transaction = Transaction(connection)
        if let key = opening.key { try transaction.keepKeyFingerprint(key) }
        node = try transaction.nextNode()
        readers = Readers { try PostgresConnection(address, for: .acts) }
        writer = PostgresWriterConnection(
            address, connection, probe: opening.probe, heard: opening.heard)
    }

    /// For reading, beside whoever writes.
    init(reading address: PostgresAddress) {
        self.address = address
        writer = nil
        readers = Readers { try PostgresConnection(address, for: .reports) }
        node = 0
    }

    func write(_ job: WriteJob) {
        guard let writer else { return job.fail(.closed) }
        writer.add(job)
    }

    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try readers.read(body)
    }

    func hold(_ lock: DatabaseLock) throws -> DatabaseHold {
        let connection = try PostgresConnection(address, for: .reports)
        try connection.take(lock)
        return DatabaseHold { connection.close() }
    }

    /// The other nodes work on, so the indexes and the guards stay.
    func beginFirstLoad() async throws {}

    func endFirstLoad(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws {}

    var waitingActs: Int { writer?.waitingCount ?? 0 }

    var busyReaders: Int { readers.busyCount }

    func close() {
        readers.close()
        writer?.close()
    }
}

extension PostgresConnection: ReadingConnection {
    func beginSnapshot() throws(StoreFault) {
        try execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    func endSnapshot() throws(StoreFault) { try execute("COMMIT") }
}

extension Transaction {
    /// Numbers of nodes go round, so that of those that live no two have the same one.
    fileprivate func nextNode() throws -> Int64 {
        try first("SELECT nextval('nodes')") { $0.integer(0) } ?? 0
    }
}
