import Billing
import Databases
import Operations
import Rules
import Secrets
import Store
import Synchronization
import Testing

/// A door over a database of its own, with a clock that a test moves. Anna is connected.
final class OpenDoor: Sendable {
    static let account: Int64 = 100_000_000_001

    let door: Door
    let caller = Caller(channel: .web, address: "192.0.2.7", network: "192.0.2.0/24")
    /// Whole, unless a test breaks it.
    let disk = BrokenDisk()
    /// How late each stop came after its record.
    let stops = HeardStops()
    private let clock: Clock
    private let own: OwnPlace

    /// Starts at 2026-11-22 12:00 in Minsk.
    init(
        work: SlowWork = SlowWork(), heard: Heard = Heard(),
        catalogue: Catalogue? = nil
    ) throws {
        let clock = Clock(try #require(Instant(rfc3339: "2026-11-22T12:00:00+03:00")))
        self.clock = clock
        own = try OwnPlace()
        door = Door(
            database: try Database(writing: own.database, probe: disk.hear),
            catalogue: CatalogueShelf(try catalogue ?? SmallOperator.catalogue()),
            effects: Effects(
                now: { clock.now }, ids: IDSource(),
                sealer: try #require(Sealer(key: Array(repeating: 7, count: Sealer.keyBytes)))),
            work: work, heard: heard.hear, stopped: stops.hear)
    }

    deinit { door.database.close() }

    /// Another node with a connection of its own, on the same clock; of a server only.
    func node() throws -> Door {
        Door(
            database: try Database(writing: own.database), catalogue: door.catalogue,
            effects: Effects(
                now: door.effects.now, ids: IDSource(node: 1), sealer: door.effects.sealer),
            work: SlowWork())
    }

    /// Nil for a file.
    var server: ServerDatabase? { own.server }

    static func withAnna(work: SlowWork = SlowWork(), heard: Heard = Heard()) async throws
        -> OpenDoor
    {
        let open = try OpenDoor(work: work, heard: heard)
        _ = try await open.feed(FeedLine())
        return open
    }

    var now: Instant { clock.now }

    func wait(days: Int64 = 0, seconds: Int64 = 0) { clock.move(days * 86_400 + seconds) }

    func feed(_ line: FeedLine, isCheck: Bool = false) async throws -> FeedOutcome {
        let rows = [FedRow(line: 1, row: try line.row(), text: line.text)]
        return try #require(
            try await door.loadSubscribers(rows, isCheck: isCheck, by: caller).first)
    }

    func holder(_ digits: String = "375295001001") throws -> NumberHolder? {
        let number = try #require(PhoneNumber(e164: digits))
        return try door.holder(of: number, by: caller)
    }

    func balance(_ account: Int64 = account) throws -> Money {
        try door.database.read { try $0.balance(of: account) }
    }

    func damage() throws -> String? { try door.database.read { try $0.firstDamage() } }
}

/// What the door says of stops, in seconds.
final class HeardStops: Sendable {
    private let heard = Mutex<[Int64]>([])

    var seconds: [Int64] { heard.withLock { $0 } }

    func hear(_ seconds: Int64) { heard.withLock { $0.append(seconds) } }
}

private final class Clock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }

    func move(_ seconds: Int64) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
}
