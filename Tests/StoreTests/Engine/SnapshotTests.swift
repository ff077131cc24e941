import Foundation
import Store
import Testing

struct SnapshotTests {
    @Test func `a read sees one state however long it takes`() async throws {
        let fresh = try FreshDatabase()
        let database = fresh.database
        let (opened, opening) = AsyncStream.makeStream(of: Void.self)
        let written = DispatchSemaphore(value: 0)
        async let counts = withCheckedThrowingContinuation { continuation in
            // A thread of its own: it blocks.
            Thread {
                let result = Result {
                    try database.read { transaction throws in
                        let before = try count(transaction)
                        opening.finish()
                        _ = written.wait(timeout: .now() + 60)
                        return [before, try count(transaction)]
                    }
                }
                continuation.resume(with: result)
            }.start()
        }
        // Before all else that waits for a thread: a server gives up on a snapshot that is asked
        // nothing for long.
        let writing = Task(priority: .high) {
            for await _ in opened {}
            try await add("a", to: database)
            written.signal()
        }
        try await writing.value
        #expect(try await counts == [0, 0])
        #expect(try database.read(count) == 1)
    }

    @Test func `a read cannot write`() throws {
        let fresh = try FreshDatabase()
        #expect(throws: StoreFault.self) {
            try fresh.database.read {
                try $0.run("INSERT INTO attempt_budgets VALUES ('one', 0, 0, 0)")
            }
        }
        #expect(try fresh.database.read(count) == 0)
    }

    @Test func `a report reads beside the writer and cannot write`() async throws {
        let fresh = try FreshDatabase()
        let report = try Database(reading: fresh.place)
        try await add("a", to: fresh.database)
        #expect(try report.read(count) == 1)
        await #expect(throws: StoreFault.self) { try await report.write { _ in } }
        report.close()
    }

    @Test func `a read that throws gives its connection back clean`() async throws {
        let fresh = try FreshDatabase()
        for number in 0..<20 {
            #expect(throws: StoreFault.self) {
                try fresh.database.read { try $0.run("SELECT broken") }
            }
            try await add("\(number)", to: fresh.database)
            #expect(try fresh.database.read(count) == Int64(number + 1))
        }
    }

    private func add(_ name: String, to database: Database) async throws {
        try await database.write {
            _ = try $0.run(
                "INSERT INTO catalogue_files (name, body, loaded_at) VALUES ($1, '', 0)",
                [.text(name)])
        }
    }
}

private func count(_ transaction: Transaction) throws -> Int64 {
    try transaction.first("SELECT count(*) FROM catalogue_files") { $0.integer(0) } ?? -1
}
