import Billing
import Operations
import Rules
import Testing

struct ShowSpendingTests {
    @Test func `a page is read on to its end when the month has ended meanwhile`() async throws {
        let app = try await payer(60)
        let session = try #require(try await app.session(app.signIn()))
        let first = try app.door.spending(
            of: session, month: nil, before: nil, by: app.caller)
        let (november, older) = (first.month, try #require(first.older))
        #expect(november.text == "2026-11")
        app.open.wait(days: 9)
        let second = try app.door.spending(
            of: session, month: nil, before: older, by: app.caller)
        #expect(second.month == november)
        #expect(second.older == nil)
        #expect(first.lines.count + second.lines.count == 60)
        #expect(Set((first.lines + second.lines).map(\.amount)).count == 60)
        let current = try app.door.spending(of: session, month: nil, before: nil, by: app.caller)
        #expect(current.month.text == "2026-12")
    }

    @Test(arguments: [
        (Int64.min, "2026-05"), (0, "2026-05"), (Int64.max, "2026-11"),
    ])
    func `a made-up place is in the oldest month or in the newest`(at: Int64, month: String)
        async throws
    {
        let app = try await payer(1)
        let session = try #require(try await app.session(app.signIn()))
        let cursor = SpendingCursor(at: Instant(microseconds: at), id: "x")
        let page = try app.door.spending(of: session, month: nil, before: cursor, by: app.caller)
        #expect(page.month.text == month)
    }

    @Test func `a file has the whole month in the order of its pages`() async throws {
        let app = try await payer(60)
        let session = try #require(try await app.session(app.signIn()))
        let first = try app.door.spending(of: session, month: nil, before: nil, by: app.caller)
        let second = try app.door.spending(
            of: session, month: nil, before: first.older, by: app.caller)
        app.open.wait(days: 9)
        let whole = try #require(
            try app.door.wholeSpending(of: session, month: first.month, by: app.caller))
        #expect(whole.lines == first.lines + second.lines)
        #expect(whole.older == nil)
        #expect(whole.month == first.month)
        let fees = try #require(
            try app.door.wholeSpending(
                of: session, month: first.month, group: .periodic, by: app.caller))
        #expect(fees.group == .periodic && fees.lines.isEmpty)
    }

    @Test(arguments: [(59, false), (60, true), (61, true)])
    func `what a file has no room for is the oldest, and is known to be missing`(
        most: Int, isWhole: Bool
    ) async throws {
        let app = try await payer(60)
        let session = try #require(try await app.session(app.signIn()))
        app.open.wait(days: 9)
        let november = try #require(Month("2026-11"))
        let whole = try #require(
            try app.door.wholeSpending(of: session, month: november, most: most, by: app.caller))
        #expect(whole.lines.count == min(most, 60))
        #expect(whole.lines.first?.amount == Money(units: 10_060))
        #expect((whole.older == nil) == isWhole)
    }

    @Test(arguments: ["2026-12", "2026-11", "2026-04", "2020-01"])
    func `a month that is not offered or not over has no file`(month: String) async throws {
        let app = try await payer(1)
        let session = try #require(try await app.session(app.signIn()))
        let asked = try #require(Month(month))
        #expect(try app.door.wholeSpending(of: session, month: asked, by: app.caller) == nil)
        let oldest = try #require(Month("2026-05"))
        #expect(try app.door.wholeSpending(of: session, month: oldest, by: app.caller) != nil)
    }

    /// Anna, who has paid so many sums in November, one a second.
    private func payer(_ count: Int64) async throws -> SigningApp {
        let app = try await SigningApp()
        for index in 1...count {
            app.open.wait(seconds: 1)
            let payment = TakePayment(
                agent: "bank", transactionID: "\(index)", number: app.number,
                amount: Money(units: 10_000 + index))
            #expect(try await app.door.perform(payment, by: app.caller).outcome != nil)
        }
        return app
    }
}
