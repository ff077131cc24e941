import Synchronization

/// Connections that only read. A lease is a snapshot: its queries see one state.
final class PostgresReaders: Sendable {
    /// Idle connections beyond this are closed.
    private static let kept = 8

    private let address: PostgresAddress
    private let use: PostgresConnection.Use
    private let idle = Mutex<[PostgresConnection]>([])
    private let busy = Atomic(0)

    init(_ address: PostgresAddress, for use: PostgresConnection.Use) {
        self.address = address
        self.use = use
    }

    var busyCount: Int { busy.load(ordering: .relaxed) }

    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        busy.add(1, ordering: .relaxed)
        defer { busy.subtract(1, ordering: .relaxed) }
        let connection = try lease()
        defer {
            if (try? connection.execute("COMMIT")) == nil {
                connection.close()
            } else {
                giveBack(connection)
            }
        }
        return try body(Transaction(connection))
    }

    func close() {
        let connections = idle.withLock { connections in
            defer { connections = [] }
            return connections
        }
        for connection in connections { connection.close() }
    }

    /// One whose transaction has begun. An idle one may have lost its server meanwhile.
    private func lease() throws(StoreFault) -> PostgresConnection {
        while let connection = idle.withLock({ $0.popLast() }) {
            if (try? begin(connection)) != nil { return connection }
            connection.close()
        }
        let connection = try PostgresConnection(address, for: use)
        try begin(connection)
        return connection
    }

    private func begin(_ connection: PostgresConnection) throws(StoreFault) {
        try connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    private func giveBack(_ connection: PostgresConnection) {
        let isKept = idle.withLock { connections in
            guard connections.count < Self.kept else { return false }
            connections.append(connection)
            return true
        }
        if !isKept { connection.close() }
    }
}
