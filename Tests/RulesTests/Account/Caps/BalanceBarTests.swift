import Billing
import Rules
import Testing

/// When a balance stops outgoing use, and when it lets it go on.
struct BalanceBarTests {
    private static let cap = Money(units: 2_250_000)

    @Test(
        arguments: [
            (1, 0, nil), (0, 0, .noMoney), (-1, 0, .noMoney),
            // The credit limit is available too.
            (-99, 100, nil), (-100, 100, .noMoney), (Int64.max, 100, nil), (Int64.min, 0, .noMoney),
        ] as [(Int64, Int64, BarCause?)])
    func `an advance account stops when nothing is available`(
        balance: Int64, limit: Int64, cause: BarCause?
    ) {
        let standing = standing(.advance, limit: limit)
        #expect(
            BalanceBar.cause(at: Money(units: balance), standing, debtCap: Self.cap) == cause)
    }

    @Test(
        arguments: [
            (0, nil), (-2_249_999, nil), (-2_250_000, .debtCap), (-2_250_001, .debtCap),
        ] as [(Int64, BarCause?)])
    func `a credit account stops when its debt comes to the state's cap`(
        balance: Int64, cause: BarCause?
    ) {
        let standing = standing(.credit, limit: 100)
        let money = Money(units: balance)
        #expect(BalanceBar.cause(at: money, standing, debtCap: Self.cap) == cause)
        #expect(BalanceBar.cause(at: money, standing, debtCap: nil) == nil, "there is no cap")
    }

    @Test(
        arguments: [
            (5, -5, false, .bar(.noMoney)), (5, 0, false, .bar(.noMoney)), (5, 1, false, .nothing),
            // Stopped already: whoever has bars is passed over later.
            (-5, -9, true, .bar(.noMoney)),
            // A payment stops nobody, and frees whom it brings out.
            (-9, -5, true, .nothing), (-9, -5, false, .nothing), (-9, 0, true, .nothing),
            (-9, 1, true, .lift), (-9, 1, false, .nothing), (9, 8, true, .lift),
        ] as [(Int64, Int64, Bool, BalanceBar.Decision)])
    func `what takes money may stop, what brings it may lift`(
        before: Int64, after: Int64, isBarred: Bool, expected: BalanceBar.Decision
    ) {
        let move = BalanceMove(
            account: 1, before: Money(units: before), after: Money(units: after))
        let standing = standing(.advance, isBarred: isBarred)
        #expect(BalanceBar.decide(move, standing, debtCap: nil) == expected)
    }

    @Test func `an act's postings count together, an opening balance does not`() throws {
        var moves = BalanceMoves()
        let (fee, opening) = (try posting("fee"), try posting("opening"))
        moves.note(1, (Money(units: 5), Money(units: -5)), by: fee)
        moves.note(1, (Money(units: -5), Money(units: 20)), by: fee)
        moves.note(2, (Money(units: 5), Money(units: 4)), by: fee)
        moves.note(3, (Money(units: 1), Money(units: 0)), by: fee)
        moves.note(4, (.zero, Money(units: -7)), by: opening)
        #expect(
            moves.atOrBelowNothing
                == [BalanceMove(account: 3, before: Money(units: 1), after: .zero)])
    }

    @Test(
        arguments: [
            // Three calls of 200 T. Before them, after them, which of them did it.
            (500, -100, 2), (400, -200, 1), (200, -400, 0), (601, 1, nil), (0, -600, 0),
            // A fee of 50 T came first: it is what brought the account down.
            (30, -620, nil), (450, -200, 1),
        ] as [(Int64, Int64, Int?)])
    func `the record that brought the balance down is found`(
        before: Int64, after: Int64, place: Int?
    ) throws {
        let calls = try (10...12).map {
            try Call(start: "2026-04-20T\($0):00:00+03:00", used: ["onnet": .max]).charged()
        }
        let end = try BalanceBar.recordEnd(
            of: calls,
            BalanceMove(account: 1, before: Money(units: before), after: Money(units: after)),
            standing(.advance), debtCap: nil)
        #expect(end == place.map { calls[$0].record.end })
    }

    @Test func `a stop names its cause, ends the other, and passes over who is not served`() {
        let move = BalanceMove(account: 1, before: .zero, after: Money(units: -7))
        let served = BalanceBar.changes(
            .bar(.noMoney), move, of: 7, isServed: true, recordEnd: nil, debtCap: nil)
        let notice = Notice.noMoneyLeft(balance: Money(units: -7))
        #expect(served.map(\.cause) == [.noMoney, .debtCap])
        #expect(served.map(\.step) == [.begin(recordEnd: nil, notice), .end])
        let closed = BalanceBar.changes(
            .bar(.debtCap), move, of: 7, isServed: false, recordEnd: nil, debtCap: Self.cap)
        #expect(closed.map(\.cause) == [.noMoney] && closed.map(\.step) == [.end])
    }

    private func posting(_ cause: String) throws -> Posting {
        try Posting(
            id: "p", at: Sample.now, valueDate: LocalDate(dayNumber: 20_000), cause: cause,
            entries: [
                Entry(leg: .main(account: 1), amount: Money(units: 1)),
                Entry(leg: .revenue, amount: Money(units: -1)),
            ])
    }

    private func standing(
        _ settlement: Tariff.Settlement, limit: Int64 = 0, isBarred: Bool = false
    ) -> AccountStanding {
        AccountStanding(
            account: 1, settlement: settlement, creditLimit: Money(units: limit),
            isBarred: isBarred)
    }
}
