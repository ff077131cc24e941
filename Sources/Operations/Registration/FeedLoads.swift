import Billing
import Rules
import Store

/// Loads of feeds that were cut off and go on.
extension Door {
    package func feedProgress(of file: String) throws -> FeedProgress? {
        try database.read { try $0.feedProgress(of: file) }
    }

    package func storeFeedProgress(_ progress: FeedProgress, of file: String) async throws {
        let now = effects.now()
        try await database.write { try $0.store(progress, of: file, at: now) }
    }

    package func loadingAlone<Result>(_ body: () async throws -> Result) async throws -> Result {
        let hold = try database.hold(.feed)
        defer { withExtendedLifetime(hold) {} }
        return try await body()
    }

    package func forgetFeedProgress() async throws {
        try await database.write { try $0.forgetFeedProgress() }
    }

    /// Rows that waited are done, up to a line.
    package func forgetPostponed(
        upTo line: Int, of file: String, reaching progress: FeedProgress
    ) async throws {
        let now = effects.now()
        try await database.write { transaction in
            try transaction.forgetPostponed(upTo: line, of: file)
            try transaction.store(progress, of: file, at: now)
        }
    }

    /// Makes the indexes of a first load; nothing to do after any other.
    package func endFirstLoad(progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in })
        async throws
    {
        try await database.endFirstLoad(progress: progress)
    }

    /// The next of the rows that waited for the end of a first load, with their lines.
    package func postponedRows(of file: String, atMost count: Int) throws -> [(
        line: Int, text: String
    )] {
        try database.read { try $0.postponed(of: file, atMost: count) }.map { row in
            guard let text = FedRow.open(row.sealed, effects.sealer) else {
                throw DoorFault.unreadable("a row of the feed that waits, line \(row.line)")
            }
            return (row.line, text)
        }
    }
}
