/// The operator's database: acts that write, and readers beside them.
package final class Database: Sendable {
    private let engine: any Engine

    /// Opens for reading and writing, brings the schema up to date and checks that a commit is on
    /// disk when it returns. A file is refused while another process writes it.
    /// - Parameters:
    ///   - key: fingerprint of the operator's key, kept with a database that knows none yet.
    ///   - firstLoadGoesOn: leaves the indexes that a first load that was cut off has not made;
    ///     `endFirstLoad` makes them.
    ///   - probe: hears each statement of an act; for tests of what fails.
    ///   - heard: hears of each transaction after its acts are answered; must not wait.
    package init(
        writing place: DatabasePlace, key: String? = nil, firstLoadGoesOn: Bool = false,
        probe: Transaction.Probe? = nil,
        heard: @escaping @Sendable (CommittedBatch) -> Void = { _ in }
    ) throws {
        let opening = Opening(
            key: key, firstLoadGoesOn: firstLoadGoesOn, probe: probe, heard: heard)
        engine =
            switch place {
            case .file(let path): try SQLiteEngine(writing: path, opening)
            case .server(let address): try PostgresEngine(writing: address, opening)
            }
    }

    /// Opens for reports beside a server that runs.
    package init(reading place: DatabasePlace) throws {
        engine =
            switch place {
            case .file(let path): SQLiteEngine(reading: path)
            case .server(let address): PostgresEngine(reading: address)
            }
        try requireReadable()
    }

    /// Opens a file that nobody writes, of this schema or an older one.
    package init(copy path: String) throws {
        engine = SQLiteEngine(reading: path)
        try engine.read { transaction in try Migrations.requireKnown(in: transaction) }
    }

    /// Whether nothing of Kabinet is in a server's database yet.
    package static func isEmpty(_ address: PostgresAddress) throws -> Bool {
        let connection = try PostgresConnection(address, for: .reports)
        defer { connection.close() }
        return try connection.schema() == 0
    }

    /// The schema that this program makes; an older one is brought up to date when it is opened
    /// for writing.
    package static var schema: Int { Migrations.newest }

    /// Runs an act in a transaction of its own. It is on disk when this returns; `StoreFault.
    /// unknownOutcome` means that nobody knows yet. What the body throws takes the act back. The
    /// body may be run again, when another act was in its way.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            engine.write(
                WriteJob(
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

    /// Makes ready for the first load of a new operator. Each chunk is as durable as any act.
    package func beginFirstLoad() async throws { try await engine.beginFirstLoad() }

    /// Goes back to what every other act needs. A whole database is left as it is.
    package func endFirstLoad(progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in })
        async throws
    {
        try await engine.endFirstLoad(progress)
    }

    /// Runs short indexed queries on the caller's thread, all on one snapshot.
    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        try engine.read(body)
    }

    /// Acts that wait for the next transaction.
    package var waitingActs: Int { engine.waitingActs }

    /// Reading connections in use.
    package var busyReaders: Int { engine.busyReaders }

    /// Told apart from all that write the same database: 0–1023.
    package var node: Int64 { engine.node }

    /// Throws when another process of Kabinet has it; of a file's users `WriterLock` knows.
    package func hold(_ lock: DatabaseLock) throws -> DatabaseHold { try engine.hold(lock) }

    /// Throws when the database cannot be read or has another schema than this program's.
    package func requireReadable() throws {
        try read { try Migrations.requireCurrent(in: $0) }
    }

    /// Finishes the acts that were accepted and closes.
    package func close() { engine.close() }
}
