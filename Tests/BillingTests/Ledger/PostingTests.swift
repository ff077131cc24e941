import Billing
import Testing

struct PostingTests {
    private let at = Instant(seconds: 1_795_330_800)
    private let today = LocalDate(dayNumber: 20_779)

    @Test func `a posting that sums to zero is kept as it is`() throws {
        let entries = entries([-365, 300, 65])
        let posting = try post(entries)
        #expect(posting.entries == entries)
        #expect(posting.valueDate == today)
    }

    @Test(arguments: [
        ([1, -2], PostingFault.unbalanced(Money(units: -1))), ([], .empty), ([1], .empty),
        ([0, 0], .empty), ([1, 0, -1], .empty), ([.max, .max], .overflow),
        ([.min, .min, 1], .overflow), ([.max, .max, .min, .min], .unbalanced(Money(units: -2))),
    ])
    func `entries that are not a posting are refused`(amounts: [Int64], fault: PostingFault) {
        #expect(throws: fault) { try post(entries(amounts)) }
    }

    @Test func `large amounts that balance are a posting`() throws {
        _ = try post(entries([.max, .max, .min, .min, 2]))
    }

    @Test func `money is not balanced by bonus units, nor they by money`() throws {
        let bonus = [
            Entry(leg: .bonus(account: 1), amount: Money(units: 40)),
            Entry(leg: .bonusIssued, amount: Money(units: -40)),
        ]
        _ = try post(bonus)
        _ = try post(bonus + entries([7, -7]))
        let mixed = [
            Entry(leg: .bonus(account: 1), amount: Money(units: 40)),
            Entry(leg: .revenue, amount: Money(units: -40)),
        ]
        #expect(throws: PostingFault.unbalanced(Money(units: -40))) { try post(mixed) }
    }

    @Test func `a leg has one entry`() {
        let twice = [1, 1, -2].map { Entry(leg: .revenue, amount: Money(units: $0)) }
        #expect(throws: PostingFault.twice) { try post(twice) }
    }

    @Test(arguments: [0, 101])
    func `an id is 1 to 100 bytes`(length: Int) throws {
        let id = String(repeating: "x", count: length)
        #expect(throws: PostingFault.badID) { try post(entries([1, -1]), id: id) }
        _ = try post(entries([1, -1]), id: String(repeating: "x", count: 100))
    }

    @Test(arguments: [
        Leg.main(account: 100_000_000_001), .revenue, .payments(agent: "bank.x"), .opening,
        .vouchers, .rounding, .writeoff, .bonus(account: 100_000_000_001), .bonusIssued,
    ])
    func `a leg is found again by its code`(leg: Leg) {
        #expect(Leg(code: leg.code, account: leg.account) == leg)
    }

    @Test func `a code that is no leg is refused`() {
        #expect(Leg(code: "main", account: nil) == nil)
        #expect(Leg(code: "revenue", account: 1) == nil)
        #expect(Leg(code: "payments.", account: nil) == nil)
        #expect(Leg(code: "bonus", account: nil) == nil)
        #expect(Leg(code: "bonus_issued", account: 1) == nil)
    }

    private func entries(_ amounts: [Int64]) -> [Entry] {
        amounts.enumerated().map { index, amount in
            Entry(
                leg: index == 0 ? .revenue : .main(account: Int64(index)),
                amount: Money(units: amount))
        }
    }

    private func post(_ entries: [Entry], id: String = "p-1") throws(PostingFault) -> Posting {
        try Posting(id: id, at: at, valueDate: today, cause: "fee", entries: entries)
    }
}
