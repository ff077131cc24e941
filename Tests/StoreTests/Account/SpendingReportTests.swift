import Billing
import Rules
import Store
import Testing

struct SpendingReportTests {
    private let fresh: FreshDatabase
    private let reports: [SpendingReport]

    /// Anna has ordered three, the last two of them at one instant.
    init() async throws {
        fresh = try await FreshDatabase.withAnna()
        let month = Cast.today.monthOf
        reports = [(11, 0), (12, 60), (13, 60)].map { id, seconds in
            SpendingReport(id: id, orderedAt: Cast.now.adding(seconds: seconds), month: month)
        }
        let (reports, number) = (reports, try Cast.number("375297001002"))
        try await fresh.database.write { transaction throws in
            try transaction.connect(
                Cast.row(number, account: 100_000_000_002), as: Cast.boris)
            for report in reports { try transaction.add(report, of: Cast.anna) }
        }
    }

    private func list(of subscription: Int64, since: Instant, limit: Int64 = 31) throws -> [Int64] {
        try fresh.database.read {
            try $0.spendingReports(of: subscription, since: since, limit: limit)
        }.map(\.id)
    }

    @Test func `an order comes back as it was, to its own subscriber alone`() throws {
        try fresh.database.read { transaction throws in
            for report in reports {
                #expect(try transaction.spendingReport(report.id, of: Cast.anna) == report)
                #expect(try transaction.spendingReport(report.id, of: Cast.boris) == nil)
            }
            #expect(try transaction.spendingReport(14, of: Cast.anna) == nil)
        }
    }

    @Test func `the list has those from an instant on, newest first, and no more than asked for`()
        throws
    {
        #expect(try list(of: Cast.anna, since: Cast.now) == [13, 12, 11])
        let next = Instant(microseconds: Cast.now.microseconds + 1)
        #expect(try list(of: Cast.anna, since: next) == [13, 12])
        #expect(try list(of: Cast.anna, since: Cast.now, limit: 2) == [13, 12])
        #expect(try list(of: Cast.boris, since: Cast.start).isEmpty)
    }

    @Test func `the last order is the latest one of the subscription`() throws {
        let last = try fresh.database.read {
            try [$0.lastReportOrder(of: Cast.anna), $0.lastReportOrder(of: Cast.boris)]
        }
        #expect(last == [Cast.now.adding(seconds: 60), nil])
    }
}
