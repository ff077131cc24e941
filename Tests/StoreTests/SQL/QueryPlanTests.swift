import Databases
import Store
import Testing

/// A statement with parameters is for one subscriber, one page or one key: it finds its rows by an
/// index, or a cabinet of a million numbers would stop.
struct QueryPlanTests {
    /// Reports of the command line read whole months.
    private static let reports: Set<String> = [
        "Account/ExportSQL.swift", "Account/Usage/UsageExportSQL.swift", "HealthSQL.swift",
        "LedgerCheckSQL.swift",
    ]

    /// Constants, and the indexes that hold only what waits.
    private static let small: Set<String> = [
        "SCAN CONSTANT ROW", "SCAN outbox USING INDEX outbox_waiting",
        "SCAN network_commands USING INDEX network_commands_waiting",
        "SCAN c USING INDEX network_commands_waiting",
    ]

    private static func pageQueries() throws -> [SQLText] {
        try SQLText.all().filter { $0.parameterCount > 0 && !reports.contains($0.file) }
    }

    @Test(arguments: try pageQueries())
    func `on a file, no table is read from end to end`(sql: SQLText) throws {
        let plan = try plan(of: sql, FreshDatabase())
        for step in plan {
            let isWhole = step.hasPrefix("SCAN") && !Self.small.contains(step)
            #expect(!isWhole, "\(step): \(sql.text)")
            #expect(!step.contains("AUTOMATIC"), "\(step): \(sql.text)")
        }
    }

    @Test func `on a file, a planted query without an index is found`() throws {
        let planted = SQLText(
            file: "x", line: 1, text: "SELECT id FROM subscriptions WHERE email = $1")
        #expect(try plan(of: planted, FreshDatabase()).contains { $0.hasPrefix("SCAN") })
    }

    @Test func `on a file, a page of lines is cut by its index, not sorted out of all`() throws {
        let page = try #require(
            Self.pageQueries().first {
                $0.file.hasSuffix("ArchiveSQL.swift") && $0.verb == "SELECT"
            })
        #expect(try plan(of: page, FreshDatabase()).allSatisfy { !$0.contains("TEMP B-TREE") })
    }

    @Test func `on a server, no table is read from end to end either`() throws {
        let fresh = try FreshDatabase()
        let session = try #require(fresh.server).session()
        // It would rather read an empty table than its index.
        try session.run("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan")
        let planted = SQLText(
            file: "x", line: 1, text: "SELECT id FROM subscriptions WHERE email = $1")
        for sql in try Self.pageQueries() + [planted] {
            let nothing = Array(repeating: "NULL", count: sql.parameterCount)
            try session.run("PREPARE one AS \(sql.text)")
            let plan = try session.texts("EXPLAIN EXECUTE one(\(nothing.joined(separator: ",")))")
            try session.run("DEALLOCATE one")
            let isWhole = plan.contains { $0.contains("Seq Scan") }
            #expect(isWhole == (sql.file == "x"), "\(plan): \(sql.text)")
        }
    }

    private func plan(of sql: SQLText, _ fresh: FreshDatabase) throws -> [String] {
        let nothing = Array(repeating: SQLValue.null, count: sql.parameterCount)
        return try fresh.database.read {
            try $0.all("EXPLAIN QUERY PLAN " + sql.text, nothing) { $0.text(3) }
        }
    }
}
