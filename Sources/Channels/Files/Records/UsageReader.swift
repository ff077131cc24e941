import Billing

/// Reads the records of a file of one format piece by piece, however the file is cut into pieces.
package protocol UsageReader {
    typealias Receiver = (UsageEntry) throws -> Void

    /// Hands on each record as soon as it is whole.
    /// - Throws: `FeedMistake` where the rest of the file cannot be read; what `receive` throws.
    mutating func feed(_ piece: [UInt8], _ receive: Receiver) throws

    /// The end of the file: what was begun and has no end is a mistake, never half a record.
    mutating func finish(_ receive: Receiver) throws
}

/// One record of a file, good or not.
package struct UsageEntry {
    /// Its first line; in a binary file its place among the records, from 1.
    package let line: Int
    package let record: Result<UsageRecord, UsageMistake>
    /// As the file of rejects shows it.
    package let raw: String
}
