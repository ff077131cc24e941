import Foundation
import Store
import Testing

/// Acts that wait share one transaction, a savepoint each.
struct GroupCommitTests {
    private struct Refused: Error, Equatable { let number: Int }

    @Test func `an act that throws is taken back alone, its neighbours stay`() async throws {
        let fresh = try FreshDatabase()
        let answers = await together(fresh, 300) { number, transaction in
            try insert(number, transaction)
            try insert(number + 1_000, transaction)
            if number.isMultiple(of: 7) { throw Refused(number: number) }
            return number
        }
        for (number, answer) in answers {
            switch answer {
            case .success(let value): #expect(value == number && !number.isMultiple(of: 7))
            case .failure(let error): #expect(error as? Refused == Refused(number: number))
            }
        }
        #expect(answers.count == 300)
        let kept = (0..<300).filter { !$0.isMultiple(of: 7) }.count
        #expect(try fresh.number("SELECT count(*) FROM used_tokens") == Int64(2 * kept))
        let wrong = "SELECT count(*) FROM used_tokens WHERE expires_at % 1000 % 7 = 0"
        #expect(try fresh.number(wrong) == 0)
    }

    @Test func `a failed statement takes back its act alone`() async throws {
        let fresh = try FreshDatabase()
        let answers = await together(fresh, 40) { number, transaction in
            try insert(number / 2, transaction)
            return number
        }
        let done = answers.filter { if case .success = $0.1 { true } else { false } }
        #expect(done.count == 20)
        #expect(try fresh.number("SELECT count(*) FROM used_tokens") == 20)
    }

    @Test func `on a file, acts that wait are one transaction, answered after its commit`()
        async throws
    {
        let fresh = try FreshDatabase()
        let database = fresh.database
        let gate = DispatchSemaphore(value: 0)
        async let first = database.write { _ in _ = gate.wait(timeout: .now() + 60) }
        async let seen = together(fresh, 20) { number, transaction in
            try insert(number, transaction)
            let inside = try transaction.first("SELECT count(*) FROM used_tokens") {
                $0.integer(0)
            }
            let outside = try fresh.number("SELECT count(*) FROM used_tokens")
            return Int((inside ?? 0) - (outside ?? 0))
        }
        try await Task.sleep(for: .milliseconds(200))
        gate.signal()
        try await first
        let unseen = await seen.compactMap { try? $0.1.get() }
        #expect(unseen.count == 20)
        #expect((unseen.max() ?? 0) > 1, "no two acts shared a transaction")
        #expect(try fresh.number("SELECT count(*) FROM used_tokens") == 20)
    }

    @Test func `an answered act is seen by every reader`() async throws {
        let fresh = try FreshDatabase()
        for number in 0..<50 {
            try await fresh.database.write { try insert(number, $0) }
            #expect(try fresh.number("SELECT count(*) FROM used_tokens") == Int64(number + 1))
        }
    }

    @Test func `if the engine takes all back, every act is unknown and work goes on`() async throws
    {
        let fresh = try FreshDatabase()
        let answers = await together(fresh, 30) { number, transaction in
            try insert(number, transaction)
            if number == 11 { try transaction.run("ROLLBACK") }
            return number
        }
        let done = answers.compactMap { try? $0.1.get() }
        #expect(!done.contains(11))
        for case (_, .failure(let error)) in answers {
            guard case StoreFault.unknownOutcome = error else {
                Issue.record("\(error)")
                continue
            }
        }
        #expect(try fresh.number("SELECT count(*) FROM used_tokens") == Int64(done.count))
        try await fresh.database.write { try insert(99, $0) }
        #expect(
            try fresh.number("SELECT count(*) FROM used_tokens") == Int64(done.count + 1))
    }

    @Test
    func `on a file, an unknown outcome has the engine's reason, and says once that it is unknown`()
        async throws
    {
        let fresh = try FreshDatabase()
        try await fresh.database.write { try insert(1, $0) }
        let fault = await #expect(throws: StoreFault.self) {
            try await fresh.run("INSERT OR ROLLBACK INTO used_tokens SELECT * FROM used_tokens")
        }
        let text = fault?.description ?? ""
        #expect(text.contains("UNIQUE constraint failed"), "\(text)")
        #expect(text.components(separatedBy: "outcome unknown").count == 2, "\(text)")
    }

    @Test func `after closing an act is refused`() async throws {
        let fresh = try FreshDatabase()
        fresh.database.close()
        await #expect(throws: StoreFault.self) { try await fresh.database.write { _ in } }
        fresh.database.close()
    }
}

/// A row that no other act has.
private func insert(_ number: Int, _ transaction: Transaction) throws {
    try transaction.run(
        "INSERT INTO used_tokens (token_hash, expires_at) VALUES ($1, $2)",
        [.blob(Array("\(number)".utf8)), .integer(Int64(number))])
}

private func together(
    _ fresh: FreshDatabase, _ count: Int,
    _ act: @escaping @Sendable (Int, Transaction) throws -> Int
) async -> [(Int, Result<Int, any Error>)] {
    await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
        for number in 0..<count {
            group.addTask {
                do {
                    let value = try await fresh.database.write { try act(number, $0) }
                    return (number, .success(value))
                } catch {
                    return (number, .failure(error))
                }
            }
        }
        return await group.reduce(into: []) { $0.append($1) }
    }
}
