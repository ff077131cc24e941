import Billing
import Rules
import Testing

struct OwnCapSettingTests {
    @Test(arguments: [
        ("20", 200_000), ("20,5", 205_000), ("20.50", 205_000), (" 1 000,00 ", 10_000_000),
        ("1\u{A0}000", 10_000_000), ("0", 0), ("007", 70_000),
    ])
    func `an amount is read as people type it`(typed: String, units: Int64) throws {
        #expect(try OwnCapSetting.amount(typed: typed) == Money(units: units))
    }

    @Test(arguments: [
        "", " ", "-5", "+5", "5-", "20,555", "20.5.0", ",5", "5,", "двадцать", "2O", "5 руб.",
        "٥", "99999999999999999",
    ])
    func `what is no amount is refused`(typed: String) {
        #expect(throws: Refusal.capUnreadable) { try OwnCapSetting.amount(typed: typed) }
    }

    @Test(
        arguments: [
            (9_900, .capTooSmall(found: Money(units: 9_900), smallest: Money(units: 10_000))),
            (10_000, nil), (10_000_000, nil),
            (
                10_000_100,
                .capTooLarge(found: Money(units: 10_000_100), largest: Money(units: 10_000_000))
            ),
            (10_001, .capUnreadable),
        ] as [(Int64, Refusal?)])
    func `a cap keeps within the catalogue's bounds, in whole kopecks`(
        units: Int64, refusal: Refusal?
    ) throws {
        var found: Refusal?
        do throws(Refusal) {
            _ = try OwnCapSetting.decide(facts(units))
        } catch {
            found = error
        }
        #expect(found == refusal)
    }

    @Test(arguments: [(49_999, false), (50_000, true), (50_001, true)])
    func `a cap at or below what is spent stops at once, one above lifts`(
        spent: Int64, isReached: Bool
    ) throws {
        let decision = try OwnCapSetting.decide(facts(50_000, spent: spent))
        let change = try #require(decision.change)
        #expect(change.service == .roaming && change.cause == .ownCap)
        #expect((change.step == .end) == !isReached)
        if isReached {
            let notice = Notice.capReached(.roaming, cap: Money(units: 50_000))
            #expect(change.step == .begin(recordEnd: nil, notice))
        }
    }

    @Test func `a cap that is taken away lifts, one that is not there changes nothing`() throws {
        let cap = OwnCap(
            subscription: 7, kind: .roaming, amount: Money(units: 1),
            month: try #require(Month("2026-11")), spent: Money(units: 5))
        #expect(try OwnCapSetting.decide(facts(nil, earlier: cap)).change == cap.lift)
        #expect(try OwnCapSetting.decide(facts(nil)).change == nil)
    }

    private func facts(_ units: Int64?, spent: Int64 = 0, earlier: OwnCap? = nil)
        -> OwnCapSetting.Facts
    {
        OwnCapSetting.Facts(
            subscription: 7, kind: .roaming, amount: units.map(Money.init(units:)),
            earlier: earlier, spent: Money(units: spent),
            month: LocalDate(dayNumber: 20_000).monthOf, limits: OwnCapLimits(), accountDay: nil)
    }
}
