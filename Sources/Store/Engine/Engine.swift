/// What a database stands on.
protocol Engine: Sendable {
    /// Gives an act to those who write. It is answered when it is on disk.
    func write(_ job: WriteJob)
    /// Runs short indexed queries on the caller's thread, all on one snapshot.
    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result
    /// Acts that wait for their turn.
    var waitingActs: Int { get }
    /// Reading connections in use.
    var busyReaders: Int { get }
    /// Told apart from all that write the same database: 0–1023.
    var node: Int64 { get }
    /// Throws when another has it.
    func hold(_ lock: DatabaseLock) throws -> DatabaseHold
    /// Makes ready for the first load of a new operator, and ends it (`Database`).
    func beginFirstLoad() async throws
    func endFirstLoad(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws
    /// Finishes what was accepted, then closes.
    func close()
}

/// One act: `run` does it and returns how it went. It is run again when the engine took it back.
struct WriteJob: Sendable {
    let since = ContinuousClock.now
    let run: @Sendable (Transaction) -> Done
    let fail: @Sendable (StoreFault) -> Void

    /// An act that is not on disk yet.
    struct Done {
        /// What its body threw; it is to be taken back.
        var error: (any Error)?
        /// Says the answer, once it is on disk.
        let answer: () -> Void
    }
}
