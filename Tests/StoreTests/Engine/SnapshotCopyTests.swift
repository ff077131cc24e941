import Foundation
import Store
import Testing

@Suite struct `On a file, a snapshot` {
    @Test func `writers write while a copy is made, and the copy is one state`() async throws {
        let fresh = try FreshDatabase()
        try await fresh.run(Self.manyTokens)
        let before = try fresh.number(Self.count)
        let target = fresh.folder + "/copy.sqlite"
        let steps = try await copy(fresh, to: target)
        #expect(steps.count > 2)
        #expect(steps.map(\.done) == steps.map(\.done).sorted(), "it began anew: \(steps)")
        #expect(steps.last.map { $0.done == $0.all } == true)
        let written = Int64(steps.count)
        #expect(try fresh.number(Self.count) == before.map { $0 + written })
        let copied = try Database(copy: target)
        #expect(try copied.read { try $0.first(Self.count) { $0.integer(0) } } == before)
        #expect(try copied.read { try $0.firstDamage(thorough: true) } == nil)
        let files = try FileManager.default.contentsOfDirectory(atPath: fresh.folder)
        #expect(files.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
    }

    @Test func `a file that is no database of ours is not copied`() throws {
        let fresh = try FreshDatabase()
        let empty = fresh.folder + "/empty.sqlite"
        #expect(FileManager.default.createFile(atPath: empty, contents: nil))
        #expect(throws: (any Error).self) {
            try SnapshotCopy.make(of: empty, at: fresh.folder + "/copy.sqlite") { _, _ in }
        }
    }

    /// Copies on a thread of its own; after each step an act is written and waited for.
    private func copy(_ fresh: FreshDatabase, to target: String) async throws
        -> [(done: Int64, all: Int64)]
    {
        try await withCheckedThrowingContinuation { continuation in
            Thread {
                var steps: [(done: Int64, all: Int64)] = []
                let result = Result {
                    try SnapshotCopy.make(of: fresh.path, at: target) { done, all in
                        steps.append((done, all))
                        let step = steps.count
                        let isWritten = DispatchSemaphore(value: 0)
                        Task {
                            defer { isWritten.signal() }
                            try await fresh.run(
                                "INSERT INTO used_tokens (token_hash, expires_at) "
                                    + "VALUES (x'0\(step + 100)', 1)")
                        }
                        _ = isWritten.wait(timeout: .now() + 60)
                    }
                }
                continuation.resume(with: result.map { steps })
            }.start()
        }
    }

    private static let count = "SELECT count(*) FROM used_tokens"

    /// Some MiB, so that a copy has several steps.
    private static let manyTokens = """
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 30000)
        INSERT INTO used_tokens (token_hash, expires_at) SELECT randomblob(96), n
        FROM number
        """
}
