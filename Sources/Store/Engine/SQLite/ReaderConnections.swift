import Synchronization

/// Connections that only read. A lease is a snapshot: its queries see one state.
final class ReaderConnections: Sendable {
    /// Idle connections beyond this are closed.
    private static let kept = 8

    private let path: String
    private let idle = Mutex<[SQLiteConnection]>([])
    private let busy = Atomic(0)

    init(path: String) { self.path = path }

    var busyCount: Int { busy.load(ordering: .relaxed) }

    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        busy.add(1, ordering: .relaxed)
        defer { busy.subtract(1, ordering: .relaxed) }
        let connection = try lease()
        defer {
            // A connection that cannot end its snapshot is no use to the next reader.
            if (try? connection.repeated("COMMIT")) == nil {
                connection.close()
            } else {
                giveBack(connection)
            }
        }
        try connection.repeated("BEGIN")
        return try body(Transaction(connection))
    }

    func close() {
        let connections = idle.withLock { connections in
            defer { connections = [] }
            return connections
        }
        for connection in connections { connection.close() }
    }

    private func lease() throws(StoreFault) -> SQLiteConnection {
        if let connection = idle.withLock({ $0.popLast() }) { return connection }
        return try SQLiteConnection(path: path, role: .reader)
    }

    private func giveBack(_ connection: SQLiteConnection) {
        let isKept = idle.withLock { connections in
            guard connections.count < Self.kept else { return false }
            connections.append(connection)
            return true
        }
        if !isKept { connection.close() }
    }
}
