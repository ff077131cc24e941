import Billing
import Rules
import Store
import Testing

struct SuspendedRecordTests {
    private let fresh: FreshDatabase

    init() throws { fresh = try FreshDatabase() }

    @Test func `records wait in the order of start, source and id`() async throws {
        try await suspend("b", "main", Cast.now)
        try await suspend("a", "main", Cast.now)
        try await suspend("z", "a-source", Cast.now)
        try await suspend("y", "z-source", Cast.start)
        let waiting = try fresh.database.read { try $0.suspendedRecords() }
        #expect(waiting.map(\.source) == ["z-source", "a-source", "main", "main"])
        #expect(
            waiting.map { String($0.content.prefix { $0 != "," }) } == ["y", "z", "a", "b"])
    }

    @Test func `a record that waits is known by source and id`() async throws {
        try await suspend("a", "main", Cast.now)
        try await suspend("a", "main", Cast.now, reason: "no-price")
        let keys = [("main", "a"), ("main", "b"), ("other", "a")].map(UsageKey.init)
        let record = try record("a", Cast.now)
        try fresh.database.read { transaction throws in
            #expect(
                try transaction.earlierRecords(keys) == [
                    keys[0]: EarlierRecord(record: record, suspense: "no-price")
                ])
        }
        #expect(
            try fresh.number("SELECT count(*) FROM suspended_records WHERE reason = 'no-price'")
                == 1)
    }

    @Test func `a rated record is known as rated`() async throws {
        let row = Cast.row(try Cast.number())
        try await fresh.database.write { transaction throws in
            try transaction.connect(row)
            try transaction.addUsage("a", at: Cast.now)
        }
        let key = UsageKey(source: "main", id: "a")
        let known = try fresh.database.read { try $0.earlierRecords([key]) }
        #expect(known[key]?.isSuspended == false)
        #expect(known[key]?.record.other == "375445009999")
    }

    private func suspend(
        _ id: String, _ source: String, _ start: Instant, reason: String = "unknown-number"
    ) async throws {
        let record = try record(id, start)
        try await fresh.database.write {
            try $0.suspend(
                UsageArrival(record: record, source: source), reason: reason, at: Cast.now)
        }
    }

    private func record(_ id: String, _ start: Instant) throws -> UsageRecord {
        UsageRecord(
            id: id, kind: .voice, subscriber: try Cast.number(), direction: .outgoing,
            other: "112", start: start, seconds: 1, bytes: 0, access: "", serving: "home")
    }
}
