import Billing
import Rules
import Testing

struct FeedChangeTests {
    private static let account: Int64 = 100_000_000_001

    @Test func `a new number is connected from the local midnight of its contract`() throws {
        guard case .connect(let closing, let dates) = try decide() else {
            Issue.record("connected")
            return
        }
        #expect(closing == nil)
        #expect(try dates.connectedAt == Sample.instant("2026-03-01T00:00:00+03:00"))
        #expect(dates.closedAt == nil)
    }

    @Test func `an equal row changes nothing`() throws {
        guard case .unchanged = try decide(holder: fed(hash: [1])) else {
            Issue.record("unchanged")
            return
        }
    }

    @Test func `another row of the same contract changes it`() throws {
        let holder = try fed()
        guard case .change(holder, _) = try decide(holder: holder) else {
            Issue.record("changed")
            return
        }
    }

    @Test func `a later contract takes a re-issued number from the old one`() throws {
        let old = try fed(account: 100_000_000_009, from: "2026-02-28")
        guard case .connect(old?, _) = try decide(holder: old) else {
            Issue.record("connected, closing the old one")
            return
        }
        let own = try fed(from: "2026-02-28")
        guard case .connect(own?, _) = try decide(holder: own) else {
            Issue.record("a second contract of one account is new as well")
            return
        }
    }

    @Test(arguments: ["2026-03-01", "2026-03-02"])
    func `an older contract than the number's is refused`(from: String) throws {
        let holder = try fed(account: 100_000_000_009, from: from)
        let mistake = #expect(throws: FeedMistake.self) { try decide(holder: holder) }
        #expect(mistake?.column == "contract_from")
        #expect(mistake?.found == "2026-03-01")
        #expect(mistake?.allowed.contains(from) == true)
    }

    @Test func `the same card under another number keeps its subscription`() throws {
        let moved = try fed()
        guard case .renumber(moved, taking: nil, _) = try decide(sameCard: moved) else {
            Issue.record("a number change")
            return
        }
        let loser = try fed(account: 100_000_000_009, from: "2026-02-28")
        guard case .renumber(moved, taking: loser?, _) = try decide(holder: loser, sameCard: moved)
        else {
            Issue.record("a number change that takes the number from another")
            return
        }
    }

    @Test func `a contract that is over is changed by its row, not connected again`() throws {
        let over = try fed(closedAt: "2026-04-01T00:00:00+03:00", holdsNumber: false)
        guard case .change(over, _) = try decide(holder: over) else {
            Issue.record("changed")
            return
        }
    }

    @Test func `a number that its subscription had before comes back to it`() throws {
        let moved = try fed(holdsNumber: false)
        guard case .renumber(moved, taking: nil, _) = try decide(holder: moved) else {
            Issue.record("a number change back")
            return
        }
    }

    @Test func `a number that nobody holds any more is connected anew`() throws {
        let gone = try fed(
            account: 100_000_000_009, from: "2026-03-02",
            closedAt: "2026-04-01T00:00:00+03:00", holdsNumber: false)
        guard case .connect(closing: nil, let dates) = try decide(holder: gone) else {
            Issue.record("connected")
            return
        }
        #expect(try dates.connectedAt == Sample.instant("2026-03-01T00:00:00+03:00"))
        #expect(try dates.numberFrom == Sample.instant("2026-04-01T00:00:00+03:00"))
    }

    @Test func `a contract ends at the local midnight of the day without it`() throws {
        let holder = try fed()
        guard
            case .change(_, let dates) = try decide(holder: holder, until: "2026-11-23")
        else {
            Issue.record("changed")
            return
        }
        #expect(try dates.closedAt == Sample.instant("2026-11-23T00:00:00+03:00"))
    }

    private func decide(
        holder: FedSubscription? = nil, sameCard: FedSubscription? = nil, until: String? = nil
    ) throws -> FeedChange.Decision {
        let row = try FeedRows.row(account: Self.account, until: until)
        return try FeedChange.decide(
            FeedRows.facts(row, holder: holder, sameCard: sameCard))
    }

    private func fed(
        account: Int64 = account, from: String = "2026-03-01", closedAt: String? = nil,
        sim: SIMCard = SIMCard(serial: nil, changedAt: nil, imsi: nil, codes: nil),
        holdsNumber: Bool = true, hash: [UInt8] = [2]
    ) throws -> FedSubscription {
        FedSubscription(
            id: 5, account: account, contractFrom: try Sample.date(from),
            closedAt: try closedAt.map(Sample.instant), tariff: "super-8",
            sim: sim, holdsNumber: holdsNumber, heldUntil: try closedAt.map(Sample.instant),
            hash: hash)
    }
}
