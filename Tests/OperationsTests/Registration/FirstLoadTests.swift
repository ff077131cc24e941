import Billing
import Operations
import Rules
import Store
import Testing

/// The first feed of an operator, piece by piece.
struct FirstLoadTests {
    private static let count = 30_000

    @Test func `a filter so small that it takes all for known loses no row`() async throws {
        let open = try OpenDoor()
        var load = try #require(try await first(open))
        let rows = try (0..<Self.count).map { try fed($0) }
        let progress = try await load.load(rows, reaching: FeedProgress(bytes: 1, line: 1))
        try await load.end()
        try await open.door.endFirstLoad()
        let waiting = try open.door.postponedRows(of: "feed", atMost: Self.count)
        #expect(waiting.count > Self.count / 100)
        #expect(progress.connected == Self.count - waiting.count)
        for row in waiting {
            let outcomes = try await open.door.loadSubscribers(
                [try fed(row.line)], isCheck: false, by: open.caller)
            guard case .connected = outcomes.first else {
                Issue.record("line \(row.line) is lost: \(outcomes)")
                return
            }
        }
        #expect(try open.damage() == nil)
    }

    @Test func `a piece that is read again brings no row twice`() async throws {
        let open = try OpenDoor()
        for _ in 0..<2 {
            // The second number of a row before it waits.
            let rows = [try fed(1), try fed(1, account: 9)]
            guard var load = try await first(open, goingOn: true) else {
                Issue.record("no first load")
                return
            }
            _ = try await load.load(rows, reaching: FeedProgress(bytes: 0, line: 1))
            try await load.end()
        }
        // Of the second time both: the first row is known by then.
        #expect(try open.door.postponedRows(of: "feed", atMost: 9).map(\.line) == [1, 9])
    }

    @Test func `the opening balance is a line of each one's history, and nobody else's`()
        async throws
    {
        let open = try OpenDoor()
        var load = try #require(try await first(open))
        let rows = try (0..<40).map { try fed($0, opening: Int64($0 + 1) * 100) }
        _ = try await load.load(rows, reaching: FeedProgress(bytes: 1, line: 1))
        try await load.end()
        try await open.door.endFirstLoad()
        for index in [0, 17, 39] {
            let line = try line(index, opening: 0)
            let number = try #require(PhoneNumber(e164: line.number))
            let token = SignInLink.token(for: number, open.door.effects)
            let answer = try await open.door.perform(RedeemLink(token: token), by: open.caller)
            guard case .done(let signedIn) = answer else {
                Issue.record("signed in")
                return
            }
            let session = try #require(try open.door.session(signedIn.cookie, by: open.caller))
            let spending = try open.door.spending(
                of: session, month: nil, before: nil, by: open.caller)
            #expect(spending.lines.map(\.amount) == [Money(units: Int64(index + 1) * 100)])
            #expect(spending.balance == Money(units: Int64(index + 1) * 100))
        }
    }

    @Test func `the rows of one account open it once, and the last one names it`() async throws {
        let open = try OpenDoor()
        var load = try #require(try await first(open))
        let rows = [
            try fed(1, account: 1, opening: 100), try fed(2, account: 1, opening: 700),
            try fed(3, account: 3, opening: 200), try fed(4, account: 3, name: "Maria"),
            try fed(5, account: 3, name: "Maria", opening: 900), try fed(6, account: 6),
        ]
        for (index, row) in rows.enumerated() {
            let reached = FeedProgress(bytes: Int64(index + 1), line: index + 1)
            _ = try await load.load([row], reaching: reached)
        }
        try await load.end()
        try await open.door.endFirstLoad()
        #expect(try open.door.postponedRows(of: "feed", atMost: 9).isEmpty)
        let names = try open.door.database.read { transaction in
            try [1, 3, 6].map { try transaction.customerName(of: 200_000_000_000 + $0) }
        }
        #expect(names == ["Anna", "Maria", "Anna"])
        #expect(try open.balance(200_000_000_001) == Money(units: 100))
        #expect(try open.balance(200_000_000_003) == Money(units: 200))
        #expect(try open.damage() == nil)
        #expect(try rows.allSatisfy { try open.holder($0.row.number.digits) != nil })
    }

    @Test func `every row's codes are sealed apart and open again`() async throws {
        let open = try OpenDoor()
        var load = try #require(try await first(open))
        // More than the nonces that are drawn at a time.
        let count = 600
        let rows = try (0..<count).map { try fed($0, codes: codes($0)) }
        _ = try await load.load(rows, reaching: FeedProgress(bytes: 1, line: 1))
        try await load.end()
        try await open.door.endFirstLoad()
        let ids = try rows.compactMap { try open.holder($0.row.number.digits)?.subscription }
        let sealed = try open.door.database.read { transaction in
            try ids.compactMap { try transaction.sealedCodes(of: $0) }
        }
        #expect(sealed.count == count)
        #expect(Set(sealed.map { Array($0.prefix(24)) }).count == count)
        for (index, sealed) in sealed.enumerated() {
            #expect(SealedCodes.open(sealed, open.door.effects.sealer) == codes(index))
        }
    }

    private func codes(_ index: Int) -> SIMCodes {
        SIMCodes(
            pin1: "1234", puk1: String(10_000_000 + index), pin2: "4321",
            puk2: String(20_000_000 + index))
    }

    private func first(_ open: OpenDoor, goingOn: Bool = false) async throws -> FirstLoad? {
        var begun = FeedProgress(bytes: 0, line: 1)
        begun.isFirst = true
        let load = try await FirstLoad(
            open.door, file: "feed", bytes: 1, progress: goingOn ? begun : nil, by: open.caller)
        try await load?.begin()
        return load
    }

    private func fed(
        _ index: Int, account: Int? = nil, name: String = "Anna", opening: Int64 = 0,
        codes: SIMCodes? = nil
    ) throws -> FedRow {
        var line = try line(index, opening: opening)
        if let account { line.account = 200_000_000_000 + Int64(account) }
        line.name = name
        line.codes = codes
        return FedRow(line: account ?? index, row: try line.row(), text: line.text)
    }

    private func line(_ index: Int, opening: Int64) throws -> FeedLine {
        FeedLine(
            number: String(375_295_000_000 + index), account: 200_000_000_000 + Int64(index),
            imsi: String(257_020_000_000_000 + index), opening: opening)
    }
}
