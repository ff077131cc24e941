/// How a database is opened for writing.
struct Opening {
    /// Fingerprint of the operator's key, kept with a database that knows none yet.
    var key: String?
    /// Leaves the indexes that a first load that was cut off has not made.
    var firstLoadGoesOn = false
    /// Hears each statement of an act; for tests of what fails.
    var probe: Transaction.Probe?
    /// Hears of each transaction after its acts are answered; must not wait.
    var heard: @Sendable (CommittedBatch) -> Void = { _ in }
}
