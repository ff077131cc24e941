import Billing
import Testing

struct ForwardedRatingTests {
    private static let prices = ["mobile": Money(units: 938), "favourite": Money(units: 1)]

    /// Row of charging rules §15, seconds, the price of the fact, charge.
    @Test(arguments: [
        ("10", Int64(61), Int64(0), Int64(1_876)), ("–", 60, 0, 938), ("–", 1, 0, 938),
        ("–", 0, 50, 0), ("–", 61, 50, 1_926), ("–", -1, 50, 0),
    ])
    func `started minutes at the target's price, and the fact of it`(
        row: String, seconds: Int64, fact: Int64, charge: Int64
    ) throws {
        let use = try UsageRating.forwarded(
            seconds: seconds,
            terms(
                "mobile.a1", isFavourite: true, tariff(forwarded: Self.prices),
                defaults: defaults(forwardingFact: fact), [bundle("b", ["all"], left: 6_000)]))
        #expect(use.charge == Money(units: charge), "row \(row)")
        #expect(use.taken.isEmpty, "a bundle is untouched")
    }

    @Test func `the tariff wins over the defaults, and no price is a fault`() throws {
        let common = defaults(forwarded: ["mobile": Money(units: 5), "fixed": Money(units: 7)])
        func charge(_ name: String) throws -> Int64 {
            try UsageRating.forwarded(
                seconds: 1, terms(name, tariff(forwarded: Self.prices), defaults: common)
            ).charge.units
        }
        #expect(try charge("mobile.a1") == 938)
        #expect(try charge("fixed") == 7)
        #expect(throws: RatingFault.noPrice(class: "onnet")) { try charge("onnet") }
    }
}
