import Billing
import Rules
import Testing

struct OpeningBalanceTests {
    @Test(arguments: [100_000, -57_300] as [Int64])
    func `an opening balance comes with the account, on the local day`(units: Int64) throws {
        let posting = try #require(try opening(units, hasAccount: false))
        #expect(posting.id == "opening/100000000001")
        #expect(posting.cause == "opening")
        #expect(try posting.valueDate == Sample.date("2026-11-23"))
        #expect(
            posting.entries == [
                Entry(leg: .main(account: 100_000_000_001), amount: Money(units: units)),
                Entry(leg: .opening, amount: Money(units: -units)),
            ])
    }

    @Test func `a known account has no second opening balance`() throws {
        #expect(try opening(100_000, hasAccount: true) == nil)
    }

    @Test func `an opening balance of nothing is no posting`() throws {
        #expect(try opening(0, hasAccount: false) == nil)
    }

    @Test func `a balance that cannot be mirrored throws instead of wrapping`() {
        #expect(throws: MoneyOverflow.self) { try opening(.min, hasAccount: false) }
    }

    private func opening(_ units: Int64, hasAccount: Bool) throws -> Posting? {
        let row = try FeedRows.row(account: 100_000_000_001, opening: units)
        return try FeedChange.opening(FeedRows.facts(row, hasAccount: hasAccount))
    }
}
