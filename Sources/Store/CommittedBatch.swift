/// A transaction of the writer that is on disk.
package struct CommittedBatch: Sendable {
    /// How many acts shared it.
    package let acts: Int
    /// From its begin until it was on disk.
    package let duration: Duration
}
