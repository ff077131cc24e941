import Billing
import Rules
import Store
import Testing

/// «История расходов» is paged by (at, id): nothing is skipped or shown twice.
struct SpendingLineTests {
    private static let end = SpendingCursor(at: Instant(seconds: 1_900_000_000), id: "")

    @Test(arguments: [1, 2, 3, 7, 50] as [Int64])
    func `pages of any size give every line once, newest first`(limit: Int64) async throws {
        let fresh = try await filled()
        let all = try lines(fresh, before: Self.end, limit: 1_000)
        // 40 calls, 9 payments, the opening balance.
        #expect(all.count == 50)
        #expect(Set(all.map(\.id)).count == 50)
        var paged: [(id: String, line: SpendingLine)] = []
        var cursor = Self.end
        while paged.count < 100 {
            let page = try lines(fresh, before: cursor, limit: limit)
            guard let last = page.last else { break }
            paged += page
            cursor = SpendingCursor(at: last.line.at, id: last.id)
        }
        #expect(paged.map(\.id) == all.map(\.id))
        let cursors = paged.map { SpendingCursor(at: $0.line.at, id: $0.id) }
        #expect(zip(cursors, cursors.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test func `a month has its first instant and not the next month's`() async throws {
        let fresh = try await filled()
        let next = Instant(microseconds: Cast.now.microseconds + 1)
        let month = try fresh.database.read { transaction throws in
            try transaction.spendingLines(
                of: Cast.subscriber(), from: Cast.now, before: SpendingCursor(at: next, id: ""),
                limit: 1_000)
        }
        #expect(!month.isEmpty)
        #expect(month.allSatisfy { $0.line.at == Cast.now })
        let before = try fresh.database.read { transaction throws in
            try transaction.spendingLines(
                of: Cast.subscriber(), from: Cast.start,
                before: SpendingCursor(at: Cast.now, id: ""), limit: 1_000)
        }
        #expect(before.allSatisfy { $0.line.at < Cast.now })
        #expect(before.count + month.count == 50)
    }

    @Test func `each kind of line says what it was`() async throws {
        let fresh = try await filled()
        let all = try lines(fresh, before: Self.end, limit: 1_000).map(\.line)
        let call = all.first { $0.destination == "mobile.a1" }
        #expect(call?.what.use?.seconds == 61)
        #expect(call?.what.use?.bundled == 60)
        #expect(call?.other == "375445009999")
        #expect(call?.amount == Money(units: -365))
        let payment = all.first { $0.what == .payment(agent: "bank") }
        #expect(payment?.amount == Money(units: 500))
        #expect(payment?.other == "")
        let opening = all.first { $0.what == .opening }
        #expect(opening?.amount == Money(units: 10_000))
    }

    @Test func `other subscriptions and accounts are not seen`() async throws {
        let fresh = try await filled()
        let other = try fresh.database.read { transaction throws in
            try transaction.spendingLines(
                of: Cast.subscriber(Cast.boris, account: 100_000_000_002), from: Cast.start,
                before: Self.end, limit: 1_000)
        }
        #expect(other.count == 1)
        #expect(other.first?.line.amount == Money(units: -7))
    }

    @Test func `charges of a month are summed from its first instant`() async throws {
        let fresh = try await filled()
        try fresh.database.read { transaction throws in
            let next = Instant(microseconds: Cast.now.microseconds + 1)
            let whole = try transaction.charged(Cast.anna, from: Cast.start, until: next)
            let part = try transaction.charged(Cast.anna, from: Cast.start, until: Cast.now)
            let rest = try transaction.charged(Cast.anna, from: Cast.now, until: next)
            #expect(whole == Money(units: 40 * 365))
            #expect(try part.adding(rest) == whole)
            #expect(part > .zero && rest > .zero)
            #expect(try transaction.charged(99, from: Cast.start, until: next) == .zero)
        }
    }

    private func lines(_ fresh: FreshDatabase, before: SpendingCursor, limit: Int64) throws
        -> [(id: String, line: SpendingLine)]
    {
        try fresh.database.read {
            try $0.spendingLines(
                of: Cast.subscriber(), from: Cast.start, before: before, limit: limit)
        }
    }

    private func filled() async throws -> FreshDatabase {
        let fresh = try await FreshDatabase.withAnna()
        try await fresh.database.write { try SpendingRows.fill($0) }
        return fresh
    }
}
