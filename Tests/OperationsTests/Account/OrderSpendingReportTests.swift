import Billing
import Operations
import Rules
import Testing

struct OrderSpendingReportTests {
    @Test func `a report ends at its order, whatever comes later`() async throws {
        let app = try await SigningApp()
        let session = try await session(app)
        try await pay(app, "1")
        app.open.wait(seconds: 1)
        try await pay(app, "2")
        let report = try await order(app, session)
        #expect(report.orderedAt == app.open.now)
        #expect(report.month.text == "2026-11")
        try await pay(app, "3")
        app.open.wait(seconds: 1)
        try await pay(app, "4")
        let lines = try #require(
            try app.door.reportedSpending(of: session, report: report.id, by: app.caller))
        // What began at the very instant of the order is not before it.
        #expect(lines.lines.map(\.amount) == [Money(units: 10_001)])
        #expect(lines.paid == Money(units: 10_001))
        #expect(lines.report == report)
        let page = try app.door.spending(of: session, month: nil, before: nil, by: app.caller)
        #expect(page.lines.count == 4)
    }

    @Test func `the next one is possible 24 hours later, not a second before`() async throws {
        let app = try await SigningApp()
        let first = try await order(app, try await session(app))
        let next = first.orderedAt.adding(seconds: 86_400)
        for seconds in [0, 86_399] as [Int64] {
            app.open.wait(seconds: seconds)
            let session = try await session(app)
            let again = try await app.door.orderSpendingReport(of: session, by: app.caller)
            #expect(again.refusal == .reportTooEarly(ordered: first.orderedAt, next: next))
            #expect(try app.door.spendingReports(of: session, by: app.caller).next == next)
        }
        app.open.wait(seconds: 1)
        let session = try await session(app)
        let reports = try app.door.spendingReports(of: session, by: app.caller)
        #expect(reports.next == nil && reports.ordered == [first] && reports.hours == 24)
        let second = try await order(app, session)
        let page = try app.door.spending(of: session, month: nil, before: nil, by: app.caller)
        #expect(page.reports?.ordered == [second, first])
        #expect(
            try app.archived().filter { $0.hasPrefix("order") } == [
                "order_spending_report", "order_spending_report report-too-early",
                "order_spending_report report-too-early", "order_spending_report",
            ])
    }

    @Test func `of many orders at one instant one is done`() async throws {
        let app = try await SigningApp()
        let session = try await session(app)
        let refusals = try await withThrowingTaskGroup(of: Refusal?.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await app.door.orderSpendingReport(of: session, by: app.caller).refusal
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let now = app.open.now
        let early = Refusal.reportTooEarly(ordered: now, next: now.adding(seconds: 86_400))
        #expect(refusals.count { $0 == nil } == 1)
        #expect(refusals.count { $0 == early } == 49)
        #expect(try app.door.spendingReports(of: session, by: app.caller).ordered.count == 1)
    }

    @Test func `a repetition under the same key has the same report, another key none`()
        async throws
    {
        let app = try await SigningApp()
        let session = try await session(app)
        let keys = try ["key-1", "key-2"].map { try #require(IdempotencyKey($0)) }
        let first = try await app.door.orderSpendingReport(
            of: session, key: keys[0], by: app.caller)
        app.open.wait(seconds: 60)
        let again = try await app.door.orderSpendingReport(
            of: session, key: keys[0], by: app.caller)
        #expect(first.outcome != nil && first.outcome == again.outcome)
        let other = try await app.door.orderSpendingReport(
            of: session, key: keys[1], by: app.caller)
        #expect(other.refusal != nil)
        #expect(try app.archived().count { $0 == "order_spending_report" } == 1)
    }

    @Test func `another subscriber has neither the report nor the wait`() async throws {
        let app = try await SigningApp()
        let report = try await order(app, try await session(app))
        var boris = FeedLine(number: "375295001002", account: 100_000_000_002)
        boris.imsi = nil
        _ = try await app.open.feed(boris)
        let number = try #require(PhoneNumber(e164: "375295001002"))
        _ = try await app.door.setPassword("boris-2026", of: number, by: app.open.caller)
        let tokens = try #require(
            try await app.answer("boris-2026", number: number.digits).outcome)
        let his = try #require(try app.session(tokens))
        #expect(try app.door.reportedSpending(of: his, report: report.id, by: app.caller) == nil)
        #expect(try app.door.spendingReports(of: his, by: app.caller).ordered.isEmpty)
        _ = try await order(app, his)
    }

    @Test func `a report is there while its month is offered, and the wait outlives the month`()
        async throws
    {
        let app = try await SigningApp()
        // 2026-11-30 23:00 in Minsk.
        app.open.wait(days: 8, seconds: 11 * 3_600)
        let report = try await order(app, try await session(app))
        app.open.wait(seconds: 3_600)
        let december = try await session(app)
        let reports = try app.door.spendingReports(of: december, by: app.caller)
        #expect(reports.ordered.isEmpty)
        #expect(reports.next == report.orderedAt.adding(seconds: 86_400))
        // December and the six before it; then November is the seventh.
        for (days, isThere) in [(0 as Int64, true), (181, true), (1, false)] {
            app.open.wait(days: days)
            let session = try await session(app)
            let found = try app.door.reportedSpending(
                of: session, report: report.id, by: app.caller)
            #expect((found != nil) == isThere, "\(app.open.now)")
        }
    }

    private func session(_ app: SigningApp) async throws -> Session {
        try #require(try await app.session(app.signIn()))
    }

    private func order(_ app: SigningApp, _ session: Session) async throws -> SpendingReport {
        try #require(
            try await app.door.orderSpendingReport(of: session, by: app.caller).outcome)
    }

    /// One rouble and as many units.
    private func pay(_ app: SigningApp, _ number: String) async throws {
        let payment = TakePayment(
            agent: "bank", transactionID: number, number: app.number,
            amount: Money(units: 10_000 + (Int64(number) ?? 0)))
        #expect(try await app.door.perform(payment, by: app.caller).outcome != nil)
    }
}
