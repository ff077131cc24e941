import Billing
import Rules
import Testing

struct UsageChargingTests {
    @Test func `an incoming call is kept and costs nothing`() throws {
        let charged = try Call(direction: .incoming, other: "").charged()
        #expect(charged.use == .nothing)
        #expect(charged.destination == "in")
        #expect(charged.cause == "voice-in")
    }

    @Test func `an emergency call costs nothing`() throws {
        let charged = try Call(other: "112", history: [("2026-01-10T00:00:00Z", "plain")]).charged()
        #expect(charged.use == .nothing)
        #expect(charged.destination == "short.112")
    }

    @Test func `a call of no seconds is kept and costs nothing`() throws {
        #expect(try Call(seconds: 0).charged().use == .nothing)
    }

    @Test func `a call takes from the bundle and the rest costs money`() throws {
        let charged = try Call(used: ["onnet": 400 * 60 - 60]).charged()
        #expect(charged.use.bundledSeconds == 60)
        #expect(charged.use.charge == Money(units: 100))
        #expect(
            charged.use.taken == [
                TakenFromBundle(bundle: "onnet", unit: .minutes, amount: 60, before: 60)
            ])
        #expect(charged.destination == "onnet")
        #expect(charged.cause == "voice-out")
        #expect(charged.subscription == 7)
        #expect(charged.account == 100_000_000_001)
    }

    @Test(arguments: [24_000, 24_001, .max] as [Int64])
    func `a bundle that is used up, or over, gives nothing`(used: Int64) throws {
        let use = try Call(used: ["onnet": used]).charged().use
        #expect(use.bundledSeconds == 0)
        #expect(use.charge == Money(units: 200))
        #expect(use.taken.isEmpty)
    }

    @Test func `an SMS takes a piece, then costs money`() throws {
        let bundled = try Call(kind: .sms, seconds: 0, used: ["sms": 9]).charged()
        #expect(bundled.use.bundledPieces == 1)
        #expect(bundled.use.charge == .zero)
        #expect(bundled.cause == "sms-out")
        let paid = try Call(kind: .sms, seconds: 0, used: ["sms": 10]).charged()
        #expect(paid.use.charge == Money(units: 50))
        #expect(paid.use.bundledPieces == 0)
    }

    @Test func `prices are of the local day of the start`() throws {
        let before = Call(start: "2026-06-14T23:59:59+03:00", used: ["onnet": .max])
        #expect(try before.charged().use.charge == Money(units: 200))
        let after = Call(start: "2026-06-14T21:00:00Z", used: ["onnet": .max])
        #expect(try after.charged().use.charge == Money(units: 180))
    }

    @Test func `default prices begin on their day`() throws {
        let before = try Call(other: Call.toA1, start: "2026-06-14T20:59:59Z").decide()
        guard case .suspended(.noPrice) = before else {
            Issue.record("no price yet: \(before)")
            return
        }
        let after = try Call(other: Call.toA1, start: "2026-06-14T21:00:00Z").charged()
        #expect(after.destination == "mobile.a1")
        #expect(after.use.charge == Money(units: 3_000))
    }

    @Test func `an own number ported away is another operator's`() throws {
        let charged = try Call(start: "2026-07-01T10:00:00+03:00", portedTo: "a1").charged()
        #expect(charged.destination == "mobile.a1")
        #expect(charged.use.charge == Money(units: 3_000))
        let back = try Call(other: Call.toA1, portedTo: "mts").charged()
        #expect(back.destination == "onnet")
    }
}
