import Foundation
import Secrets
import Synchronization

/// Runs what takes milliseconds on few threads with a short queue: Argon2id (20 ms and 19 MiB each)
/// and pictures. A flood of sign-ins then costs neither the memory nor the threads of the rest.
package final class SlowWork: Sendable {
    /// The queue is full; the client should come again in a moment.
    package struct Busy: Error {
        package let retryAfterSeconds: Int64 = 2
    }

    /// Memory for a hash is short.
    package struct NoMemory: Error {}

    private let queue: OperationQueue
    private let waiting = Mutex(0)
    private let longestQueue: Int

    package init(threads: Int = 2, longestQueue: Int = 64) {
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = threads
        self.longestQueue = longestQueue
    }

    /// Pieces of work that are being done or wait for their turn.
    package var waitingCount: Int { waiting.withLock { $0 } }

    package func hash(_ password: String) async throws -> String {
        guard let hash = try await run({ PasswordHash.make(password) }) else { throw NoMemory() }
        return hash
    }

    /// Verifies against a hash of nobody when there is none: an unknown number takes as long.
    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        try await run {
            let isRight = PasswordHash.verify(password, against: hash ?? PasswordHash.ofNobody)
            return hash != nil && isRight
        }
    }

    package func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async throws
        -> Result
    {
        let isTaken = waiting.withLock { waiting in
            guard waiting < longestQueue else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { throw Busy() }
        return await withCheckedContinuation { continuation in
            queue.addOperation { [self] in
                let result = work()
                waiting.withLock { $0 -= 1 }
                continuation.resume(returning: result)
            }
        }
    }
}
