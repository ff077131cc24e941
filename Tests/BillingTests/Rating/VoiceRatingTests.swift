import Billing
import Testing

struct VoiceRatingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let number: String
        let seconds: Int64
        let price: VoicePrice?
        var unit: Int64 = 60
        var bundle: Int64 = 0
        let charge: Int64
        let bundled: Int64

        var testDescription: String { "row \(number): \(seconds) s" }
    }

    /// Numbered rows are those of charging rules §15.
    @Test(arguments: [
        Row(number: "1", seconds: 61, price: .units(365), charge: 730, bundled: 0),
        Row(number: "2", seconds: 61, price: .units(365), bundle: 60, charge: 365, bundled: 60),
        Row(number: "3", seconds: 241, price: stepped, charge: 3110, bundled: 0),
        Row(number: "4", seconds: 241, price: stepped, bundle: 120, charge: 1434, bundled: 120),
        Row(number: "5", seconds: 7, price: .units(938), unit: 1, charge: 110, bundled: 0),
        Row(number: "0 s", seconds: 0, price: nil, bundle: 60, charge: 0, bundled: 0),
        Row(number: "all bundled", seconds: 1, price: nil, bundle: 60, charge: 0, bundled: 60),
        Row(number: "part", seconds: 1, price: .units(60), bundle: 7, charge: 53, bundled: 7),
        Row(number: "day", seconds: 86_400, price: stepped, charge: 430_740, bundled: 0),
        Row(number: "unit 0", seconds: 7, price: .units(60), unit: 0, charge: 7, bundled: 0),
        Row(number: "< 0", seconds: -5, price: .units(60), bundle: 60, charge: 0, bundled: 0),
    ])
    func `a call costs what the rules say`(row: Row) throws {
        let voice = row.price.map { ["onnet": $0] } ?? [:]
        let use = try UsageRating.voice(
            seconds: row.seconds,
            terms(
                "onnet", tariff(voice: voice, unit: row.unit),
                [bundle("net", ["onnet"], left: row.bundle)]))
        #expect(use.charge == Money(units: row.charge))
        #expect(use.bundledSeconds == row.bundled)
        let taken = TakenFromBundle(
            bundle: "net", unit: .minutes, amount: row.bundled, before: row.bundle)
        #expect(use.taken == (row.bundled > 0 ? [taken] : []))
    }

    @Test func `bundles are used in their order and by what they cover`() throws {
        let bundles = [
            bundle("sms", ["all"], .sms, left: 500), bundle("favourite", ["favourite"], left: 60),
            bundle("empty", ["all"], left: 0), bundle("a1", ["mobile.a1"], left: 30),
            bundle("mobile", ["mobile"], left: 40), bundle("fixed", ["fixed"], left: 900),
            bundle("rest", ["all"], left: nil),
        ]
        func taken(_ name: String, isFavourite: Bool) throws -> [String] {
            let use = try UsageRating.voice(
                seconds: 180, terms(name, isFavourite: isFavourite, tariff(), bundles))
            return use.taken.map { "\($0.bundle) \($0.amount)" }
        }
        #expect(try taken("mobile.a1", isFavourite: false) == ["a1 30", "mobile 40", "rest 110"])
        #expect(
            try taken("mobile.life", isFavourite: true) == ["favourite 60", "mobile 40", "rest 80"])
        #expect(try taken("onnet", isFavourite: false) == ["rest 180"])
        #expect(try taken("fixed", isFavourite: false) == ["fixed 180"])
    }

    /// The class, then the price of a minute; the defaults price everything at 9.
    @Test(arguments: [
        ("mobile.a1", false, 1), ("mobile.life", false, 2), ("mobile", false, 2),
        ("onnet", false, 9),
        ("onnet", true, 3), ("mobile.a1", true, 3), ("intl.russia", false, 5),
        ("intl.usa", false, 8),
    ])
    func `the more specific price wins and the tariff wins over the defaults`(
        name: String, isFavourite: Bool, charge: Int64
    ) throws {
        let own: [String: VoicePrice] = [
            "mobile.a1": .units(1), "mobile": .units(2), "favourite": .units(3),
        ]
        let common: [String: VoicePrice] = [
            "mobile.life": .units(7), "intl.russia": .units(5), "intl": .units(8), "all": .units(9),
        ]
        let use = try UsageRating.voice(
            seconds: 60,
            terms(
                name, isFavourite: isFavourite, tariff(voice: own),
                defaults: defaults(voice: common)))
        #expect(use.charge == Money(units: charge))
    }

    @Test func `a call that nothing prices is a fault`() {
        #expect(throws: RatingFault.noPrice(class: "intl.usa")) {
            try UsageRating.voice(
                seconds: 61,
                terms("intl.usa", defaults: defaults(), [bundle("x", ["all"], left: 60)]))
        }
    }

    @Test(arguments: [(Int64.max, Int64(60), Int64(1)), (86_400, 1, .max), (1, .max, .max)])
    func `what does not fit is a fault`(seconds: Int64, unit: Int64, price: Int64) {
        #expect(throws: RatingFault.overflow) {
            try UsageRating.voice(
                seconds: seconds,
                terms("onnet", tariff(voice: ["all": .units(price)], unit: unit)))
        }
    }
}
