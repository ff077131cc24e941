import Synchronization

/// A connection that is asked for one snapshot after the other.
protocol ReadingConnection: EngineConnection, Sendable {
    func beginSnapshot() throws(StoreFault)
    func endSnapshot() throws(StoreFault)
    func close()
}

/// Connections that only read. A lease is a snapshot: its queries see one state.
final class Readers<Connection: ReadingConnection>: Sendable {
    /// Idle connections beyond this are closed.
    private let kept = 8

    private let open: @Sendable () throws -> Connection
    private let idle = Mutex<[Connection]>([])
    /// The last attempt that failed. To try takes seconds when a server is away: not each reader's.
    private let failed = Mutex<(at: ContinuousClock.Instant, error: any Error)?>(nil)
    private let busy = Atomic(0)

    init(open: @escaping @Sendable () throws -> Connection) { self.open = open }

    var busyCount: Int { busy.load(ordering: .relaxed) }

    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        busy.add(1, ordering: .relaxed)
        defer { busy.subtract(1, ordering: .relaxed) }
        let connection = try lease()
        defer {
            // A connection that cannot end its snapshot is no use to the next reader.
            if (try? connection.endSnapshot()) == nil {
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

    /// One whose snapshot has begun. An idle one may have lost its server meanwhile.
    private func lease() throws -> Connection {
        while let connection = idle.withLock({ $0.popLast() }) {
            if (try? connection.beginSnapshot()) != nil { return connection }
            connection.close()
        }
        if let failed = failed.withLock({ $0 }), ContinuousClock.now - failed.at < .seconds(1) {
            throw failed.error
        }
        do {
            let connection = try open()
            try connection.beginSnapshot()
            failed.withLock { $0 = nil }
            return connection
        } catch {
            failed.withLock { $0 = (ContinuousClock.now, error) }
            throw error
        }
    }

    private func giveBack(_ connection: Connection) {
        let isKept = idle.withLock { connections in
            guard connections.count < kept else { return false }
            connections.append(connection)
            return true
        }
        if !isKept { connection.close() }
    }
}
