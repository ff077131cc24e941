import Billing
import Operations
import Rules
import Testing

/// Ten minutes are bundled, then a minute costs 100 T.
struct LoadUsageTests {
    @Test func `bundles run down over records, chunks and loads`() async throws {
        let open = try await OpenDoor.withAnna()
        let charges = try await load(open, [call("a", 480), call("b", 121), call("c", 60)])
        #expect(charges == [0, 100, 100])
        #expect(try await load(open, [call("d", 60)], number: 2) == [100])
        #expect(try open.balance() == Money(units: -300))
        #expect(try open.damage() == nil)
    }

    @Test func `a chunk that comes again changes nothing`() async throws {
        let open = try await OpenDoor.withAnna()
        let chunk = try [call("a", 900), call("b", 60)]
        #expect(try await load(open, chunk) == [500, 100])
        #expect(try await load(open, chunk, number: 2) == [nil, nil])
        #expect(try open.balance() == Money(units: -600))
    }

    @Test func `the same record twice in one chunk counts once`() async throws {
        let open = try await OpenDoor.withAnna()
        #expect(try await load(open, [call("a", 660), call("a", 660)]) == [100, nil])
        let other = try call("a", 661)
        let outcomes = try await open.door.loadUsage([other], load: 2, turn: 1, by: open.caller)
        guard case .rejected = outcomes.first else {
            Issue.record("other content under a known id is refused")
            return
        }
        #expect(try open.balance() == Money(units: -100))
    }

    @Test func `ids are of their source`() async throws {
        let open = try await OpenDoor.withAnna()
        let chunk = try [call("a", 660), call("a", 60, source: "other")]
        #expect(try await load(open, chunk) == [100, 100])
    }

    @Test func `a record that waits is charged once its number is known`() async throws {
        let open = try OpenDoor()
        #expect(try await load(open, [call("a", 660)]) == [nil])
        #expect(try open.door.suspendedUsage().map(\.record.id) == ["a"])
        _ = try await open.feed(FeedLine())
        #expect(try await load(open, open.door.suspendedUsage(), number: 2) == [100])
        #expect(try open.door.suspendedUsage().isEmpty)
        #expect(try open.balance() == Money(units: -100))
        #expect(try await load(open, [call("a", 660)], number: 3) == [nil])
    }

    @Test func `whoever held the number at the start pays`() async throws {
        let open = try await OpenDoor.withAnna()
        _ = try await open.feed(
            FeedLine(account: 100_000_000_002, from: "2026-11-22", imsi: "257020000000000"))
        let chunk = try [
            call("a", 900, "2026-11-21T23:59:59+03:00"),
            call("b", 660, "2026-11-22T00:00:00+03:00"),
        ]
        #expect(try await load(open, chunk) == [500, 800])
        #expect(try open.balance() == Money(units: -500))
        #expect(try open.balance(100_000_000_002) == Money(units: -800))
    }

    private func call(
        _ id: String, _ seconds: Int64, _ start: String = "2026-11-20T10:00:00+03:00",
        source: String = "main"
    ) throws -> UsageArrival {
        let record = UsageRecord(
            id: id, kind: .voice, subscriber: try #require(PhoneNumber(e164: "375295001001")),
            direction: .outgoing, other: "375295009999",
            start: try #require(Instant(rfc3339: start)), seconds: seconds, bytes: 0, access: "",
            serving: "home")
        return UsageArrival(record: record, source: source)
    }

    /// Units charged; nil for what was not.
    private func load(_ open: OpenDoor, _ chunk: [UsageArrival], number: Int = 1) async throws
        -> [Int64?]
    {
        try await open.door.loadUsage(chunk, load: 1, turn: number, by: open.caller).map {
            if case .charged(let charge) = $0 { charge.units } else { nil }
        }
    }
}
