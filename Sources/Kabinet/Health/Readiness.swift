import Glibc
import Operations
import Store
import Synchronization

/// Whether work should be sent here now. Each check says what is wrong, or nil.
struct Readiness: Sendable {
    let installation: Installation
    let stopping: Stopping
    let writer: WriterProbe

    /// Below this SQLite may fail at any commit, and its log has no room to grow.
    private static let leastFree: UInt64 = 64 << 20

    struct Finding: Sendable {
        let part: String
        /// Nil when all is well.
        let problem: String?
    }

    /// A server that stops asks nothing else: its database may be closing.
    func findings() async -> [Finding] {
        if stopping.hasBegun { return [Finding(part: "server", problem: "it is stopping")] }
        return [
            Finding(part: "server", problem: nil),
            Finding(part: "database", problem: database()),
            Finding(part: "writer", problem: await writer.problem()),
            Finding(part: "catalogue", problem: catalogue()),
            Finding(part: "disk", problem: disk()),
        ]
    }

    private func database() -> String? {
        do {
            try installation.door.database.requireReadable()
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func catalogue() -> String? {
        do {
            _ = try installation.door.catalogue.current()
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func disk() -> String? {
        var status = statvfs()
        guard statvfs(installation.configuration.folder, &status) == 0 else {
            return "the folder of the database cannot be looked at"
        }
        let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
        return free < Self.leastFree ? "\(free >> 20) MiB are free; 64 are needed" : nil
    }
}

/// Asks the writer for an act. It writes a row, for an empty one reaches no disk; but at most every
/// ten seconds, so that whoever asks often does not cost a sync each time, and an empty one still
/// finds a writer that hangs. A question that is not answered yet is not asked again, so that
/// nothing piles up before such a writer.
final class WriterProbe: Sendable {
    private static let patience = Duration.seconds(2)
    private static let silence = "no answer in \(patience.components.seconds) seconds"

    private static let rest = Duration.seconds(10)

    private let database: Database
    /// When a row was last written.
    private let written = Mutex<ContinuousClock.Instant?>(nil)
    /// When the question was asked that has no answer yet.
    private let asked = Mutex<ContinuousClock.Instant?>(nil)

    init(database: Database) { self.database = database }

    func problem() async -> String? {
        let now = ContinuousClock.now
        let earlier = asked.withLock { asked in
            defer { asked = asked ?? now }
            return asked
        }
        if let earlier { return now - earlier < Self.patience ? nil : Self.silence }
        let (answers, answer) = AsyncStream.makeStream(of: String?.self)
        let patience = Task {
            // Cancelled when the answer came first.
            guard (try? await Task.sleep(for: Self.patience)) != nil else { return }
            answer.yield(Self.silence)
        }
        Task {
            answer.yield(await ask())
            asked.withLock { $0 = nil }
        }
        defer { patience.cancel() }
        for await problem in answers { return problem }
        return nil
    }

    private func ask() async -> String? {
        let start = ContinuousClock.now
        let isDue = written.withLock { $0.map { start - $0 >= Self.rest } ?? true }
        do {
            try await database.write { if isDue { try $0.tryToWrite(at: Installation.now()) } }
            if isDue { written.withLock { $0 = start } }
            return nil
        } catch {
            written.withLock { $0 = nil }
            return "\(error)"
        }
    }
}
