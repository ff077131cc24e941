import Billing
import Rules
import Store
import Testing

struct ArchiveTests {
    @Test func `every act is read back as it was written`() async throws {
        let fresh = try FreshDatabase()
        let acts = ArchiveAct.allCases
        try await fresh.database.write { transaction throws in
            for (index, act) in acts.enumerated() {
                try transaction.archive(
                    ArchiveEntry(
                        at: Cast.now.adding(seconds: Int64(index)), kind: .settings, act: act,
                        channel: .ussd, address: "gw", refusal: act == .signIn ? "x" : nil),
                    of: ArchiveSubject(subscription: Cast.anna, number: nil), id: Int64(index))
            }
        }
        let rows = try page(fresh, nil, 100)
        #expect(rows.map(\.entry.act) == acts.reversed())
        #expect(rows.allSatisfy { $0.entry.kind == .settings && $0.entry.channel == .ussd })
        #expect(rows.allSatisfy { $0.entry.address == "gw" })
        #expect(rows.last?.entry.refusal == "x")
        #expect(rows.first?.entry.refusal == nil)
    }

    @Test(arguments: [1, 3, 10] as [Int64])
    func `pages over equal instants skip and repeat nothing`(limit: Int64) async throws {
        let fresh = try FreshDatabase()
        try await fresh.database.write { transaction throws in
            for id in 1...30 as ClosedRange<Int64> {
                try transaction.archive(
                    entry(Cast.now.adding(seconds: id % 2)),
                    of: ArchiveSubject(
                        subscription: id == 15 ? Cast.boris : Cast.anna, number: nil),
                    id: id)
            }
        }
        var seen: [Int64] = []
        var before: (at: Instant, id: Int64)?
        while seen.count < 60 {
            let rows = try page(fresh, before, limit)
            guard let last = rows.last else { break }
            seen += rows.map(\.id)
            before = (last.entry.at, last.id)
        }
        let odd = (1...30 as ClosedRange<Int64>).filter { $0 % 2 == 1 && $0 != 15 }
        let even = (1...30 as ClosedRange<Int64>).filter { $0 % 2 == 0 }
        #expect(seen == odd.reversed() + even.reversed())
    }

    @Test func `a wrong number's attempt concerns nobody`() async throws {
        let fresh = try FreshDatabase()
        try await fresh.database.write {
            try $0.archive(
                entry(Cast.now),
                of: ArchiveSubject(subscription: nil, number: Cast.number()), id: 1)
        }
        #expect(try page(fresh, nil, 10).isEmpty)
        #expect(try fresh.database.read { try $0.newestArchived() } == Cast.now)
    }

    @Test func `an empty archive has no newest entry`() throws {
        let fresh = try FreshDatabase()
        #expect(try fresh.database.read { try $0.newestArchived() } == nil)
    }

    private func page(
        _ fresh: FreshDatabase, _ before: (at: Instant, id: Int64)?, _ limit: Int64
    ) throws -> [(id: Int64, entry: ArchiveEntry)] {
        try fresh.database.read { try $0.archive(of: Cast.anna, before: before, limit: limit) }
    }
}

private func entry(_ at: Instant) -> ArchiveEntry {
    ArchiveEntry(
        at: at, kind: .signIn, act: .signIn, channel: .web, address: "::1", refusal: nil)
}
