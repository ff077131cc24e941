import Billing
import Foundation
import Rules
import Store
import Testing

/// Schema 12 keeps the fields of a record apart; what older programs rated goes on.
struct UsageMigrationTests {
    private static let contents = [
        "c-1,voice,375295001001,out,375445009999,2026-11-20T07:00:00+00:00,61,0,,home",
        "c:2,sms,375333001003,in,,2026-11-20T22:00:00+00:00,0,0,,home",
        "c-3,voice,375295001001,in,375297001002,2026-11-20T08:00:00+00:00,86400,0,,home",
    ]

    @Test func `on a file, records of an older program are known, shown and explained`() throws {
        let fresh = try FreshDatabase()
        fresh.database.close()
        let path = fresh.folder + "/older.db"
        let records = try Self.contents.map { try #require(UsageRecord(content: $0)) }
        try older(path, records)
        let database = try Database(writing: .file(path))
        defer { database.close() }
        let keys = records.map { UsageKey(source: "main", id: $0.id) }
        let known = try database.read { try $0.earlierRecords(keys) }
        #expect(known.count == 3)
        for (key, record) in zip(keys, records) {
            #expect(known[key] == EarlierRecord(record: record))
        }
        let told = try #require(try database.read { try $0.explanation(of: keys[0], 1) })
        #expect(told.record == records[0])
        #expect(told.charge == Money(units: 365))
        #expect(told.steps == nil && told.tariffFrom == nil && told.zone == nil)
        #expect(told.valueDate.text == "2026-11-20")
        #expect(
            try database.read { try $0.explanation(of: keys[1], 1) }?.valueDate.text == "2026-11-21"
        )
        let month = try #require(Month("2026-11"))
        let spent = try database.read {
            try $0.spentByGroup(
                1, from: Zone.utc.start(of: month.first),
                until: Zone.utc.start(of: month.next.first))
        }
        #expect(Set(spent.map(\.group.code)) == ["mobile.a1", "sms-in", "in"])
        #expect(try database.read { try $0.usageFactsToTry() } == 0, "all are tried again")
    }

    private func older(_ path: String, _ records: [UsageRecord]) throws {
        let file = try EditedFile(path)
        let steps = try Repository.files(".sql").filter { $0.path.hasPrefix("Migrations/") }
        for step in steps.prefix(11) {
            let types = ["{i64}": "INTEGER", "{blob}": "BLOB", "{strict}": "STRICT"]
            let text = types.reduce(step.text) { $0.replacing($1.key, with: $1.value) }
            try file.run(text.replacing("{clustered}", with: "STRICT, WITHOUT ROWID"))
        }
        try file.run("PRAGMA user_version = 11")
        try file.run(
            """
            INSERT INTO accounts VALUES (7, 'Anna', 'person', 'advance', 0, 1, 20000);
            INSERT INTO subscriptions VALUES
                (1, 7, 19000, NULL, 'lost', 'ru', '', '', NULL, '', NULL, x'00');
            """)
        for record in records {
            let name = record.direction == .incoming ? "in" : "mobile.a1"
            try file.run(
                """
                INSERT INTO usage_records VALUES ('main', '\(record.id)', '\(record.content)',
                    '\(record.kind.rawValue)', '\(record.direction.rawValue)', 1,
                    '\(record.other)', \(record.start.microseconds), \(record.seconds), '\(name)',
                    'super-8', 365, 0, 0, '', 'voice-out', 5)
                """)
        }
    }
}
