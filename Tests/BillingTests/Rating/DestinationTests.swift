import Billing
import Testing

struct DestinationTests {
    private let early = LocalDate(dayNumber: 0)
    private let today = LocalDate(dayNumber: 20_779)
    private let noon = Instant(seconds: 20_779 * 86_400)

    private var plan: DestinationPlan {
        let none = LocalName(ru: "", be: "", en: "")
        let tomorrow = today.adding(days: 1)
        func zone(_ id: String, _ prefixes: [String]) -> DestinationZone {
            let dated = prefixes.map { DatedPrefix(prefix: $0, validFrom: early) }
            return DestinationZone(id: id, name: none, prefixes: dated)
        }
        func range(_ prefix: String, _ holder: String, _ from: LocalDate) -> MobileRange {
            MobileRange(prefix: prefix, holder: holder, validFrom: from)
        }
        let numbers = NumberPlan(
            countryCode: "375", nationalLength: 9,
            mobile: [
                range("29", "a1", early), range("297", "mts", early), range("25", "life", early),
                range("25", "mts", today), range("291", "mts", tomorrow), range("x", "mts", early),
            ],
            cities: [DatedPrefix(prefix: "17", validFrom: early)], free: ["800", "801", "803"],
            premium: ["902", "810"],
            shortCodes: [
                ShortCode(code: "112", name: none, emergency: true),
                ShortCode(code: "7", name: none, emergency: false),
            ],
            own: "mts")
        let zones = [
            zone("russia", ["7"]), zone("kazakhstan", ["77", "76"]), zone("bangladesh", ["880"]),
        ]
        return DestinationPlan(
            numbers: numbers, destinations: Destinations(zones: zones, defaults: []))
    }

    /// Row of charging rules §15, number, holder by portability, class; an empty class is suspense.
    @Test func `a range that was given back is nobody's from that day on`() throws {
        let until = try #require(LocalDate("2026-01-01"))
        let range = MobileRange(
            prefix: "299", holder: "a1", validFrom: try #require(LocalDate("2010-01-01")),
            validTo: until)
        let plan = DestinationPlan(
            numbers: NumberPlan(
                countryCode: "375", nationalLength: 9, mobile: [range], cities: [], free: [],
                premium: [], shortCodes: [], own: "mts"),
            destinations: Destinations(zones: [], defaults: []))
        let number = "375299123456"
        let last = until.adding(days: -1)
        #expect(
            plan.classify(number, at: noon, on: last, ported: nil) == .found("mobile.a1"))
        #expect(plan.classify(number, at: noon, on: until, ported: nil) == .unknown)
    }

    @Test(arguments: [
        ("12", "375297001002", "a1", "mobile.a1"), ("13", "3758011234567", nil, "free"),
        ("13", "8801712345678", nil, "intl.bangladesh"), ("–", "375297001002", nil, "onnet"),
        ("–", "375291234567", nil, "mobile.a1"), ("–", "375291234567", "mts", "onnet"),
        ("–", "375251234567", nil, "onnet"), ("–", "375171234567", nil, "fixed"),
        ("–", "375171234567", "a1", "fixed"), ("–", "375902123", nil, "premium"),
        ("–", "3758101234567", nil, "premium"), ("–", "37529700100", nil, ""),
        ("–", "3752970010022", nil, ""), ("–", "375221234567", nil, ""), ("–", "375", nil, ""),
        ("–", "112", nil, "short.112"), ("–", "7", nil, "short.7"),
        ("–", "79161234567", nil, "intl.russia"), ("–", "77011234567", nil, "intl.kazakhstan"),
        ("–", "4912345", nil, ""), ("–", "", nil, ""), ("–", "7916123456789012", nil, ""),
        ("–", "7916x", nil, ""), ("–", "+79161234567", nil, ""),
    ])
    func `a number has its class`(row: String, other: String, ported: String?, name: String) {
        let found = plan.classify(other, at: noon, on: today, ported: ported)
        #expect(found == (name.isEmpty ? .unknown : .found(name)), "row \(row)")
    }

    @Test func `a range counts from its date on`() {
        func name(_ other: String, _ days: Int) -> Destination {
            plan.classify(other, at: noon, on: today.adding(days: days), ported: nil)
        }
        #expect(name("375251234567", -1) == .found("mobile.life"))
        #expect(name("375251234567", 0) == .found("onnet"))
        #expect(name("375291234567", 0) == .found("mobile.a1"))
        #expect(name("375291234567", 1) == .found("onnet"))
        #expect(name("375171234567", -30_000) == .unknown)
    }

    @Test func `emergency numbers are known`() {
        #expect(plan.isEmergency("112"))
        #expect(!plan.isEmergency("7"))
        #expect(!plan.isEmergency("375291234567"))
    }
}
