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
