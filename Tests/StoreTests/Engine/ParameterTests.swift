import Billing
import Store
import Testing

struct ParameterTests {
    private let fresh: FreshDatabase

    init() throws { fresh = try FreshDatabase() }

    @Test func `parameters are bound by their number and not by their place`() throws {
        let row = try first("SELECT $2, $1, $3, $1", ["a", "b", "c"]) { row in
            (0..<4).map { row.text($0) }
        }
        #expect(row == ["b", "a", "c", "a"])
    }

    @Test func `a query is prepared once and gets its new arguments each time`() throws {
        for value in ["x", "y"] {
            #expect(try first("SELECT $1 || 'z'", [.text(value)]) { $0.text(0) } == value + "z")
        }
    }

    @Test(arguments: [.min, -1, 0, 1, .max] as [Int64])
    func `whole numbers keep all their bits`(value: Int64) throws {
        #expect(try first("SELECT $1", [.integer(value)]) { $0.integer(0) } == value)
    }

    @Test(arguments: ["", "Бабруйск ўчора", "'; DROP TABLE postings; --", "😀"])
    func `texts come back as they were`(text: String) throws {
        #expect(try first("SELECT $1", [.text(text)]) { $0.text(0) } == text)
        #expect(try first("SELECT $1", [.text(text)]) { $0.optionalText(0) } == text)
    }

    @Test func `on a file, a text with a zero byte is kept`() throws {
        #expect(try first("SELECT $1", ["a\u{0}b"]) { $0.text(0) } == "a\u{0}b")
    }

    @Test func `on a server, a text with a zero byte is refused, and no piece of it kept`() {
        let fault = #expect(throws: StoreFault.self) {
            try first("SELECT $1", ["a\u{0}b"]) { $0.text(0) }
        }
        #expect(fault?.description.contains("zero byte") == true)
    }

    @Test(arguments: [[], [0], [0, 255, 0], Array(repeating: 7, count: 100_000)] as [[UInt8]])
    func `bytes come back as they were, none included`(bytes: [UInt8]) throws {
        #expect(try first("SELECT $1", [.blob(bytes)]) { $0.optionalBlob(0) } == .some(bytes))
    }

    @Test func `nothing is nothing in every type`() throws {
        let isNothing = try first("SELECT $1", [nil]) { row in
            row.isNull(0) && row.optionalInteger(0) == nil && row.optionalText(0) == nil
                && row.optionalBlob(0) == nil && row.optionalInstant(0) == nil
                && row.text(0).isEmpty
        }
        #expect(isNothing == true)
    }

    @Test func `what a run changes is counted`() async throws {
        let counts = try await fresh.database.write { transaction throws in
            let insert = """
                INSERT INTO catalogue_files (name, body, loaded_at) VALUES ($1, 'x', 0)
                ON CONFLICT (name) DO NOTHING
                """
            return [
                try transaction.run(insert, ["a"]), try transaction.run(insert, ["a"]),
                try transaction.run(insert, ["b"]),
                try transaction.run("UPDATE catalogue_files SET body = 'y'"),
                try transaction.run("DELETE FROM catalogue_files WHERE name = 'c'"),
            ]
        }
        #expect(counts == [1, 0, 1, 2, 0])
    }

    @Test func `a wrong query is a fault with its words`() {
        let fault = #expect(throws: StoreFault.self) {
            try first("SELECT nothing FROM nowhere", []) { $0.integer(0) }
        }
        #expect(fault?.description.contains("nowhere") == true)
    }

    @Test func `rows are handed on until the body has enough`() throws {
        var seen = 0
        try fresh.database.read { transaction throws in
            try transaction.each("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3") { row in
                seen += 1
                return row.integer(0) < 2
            }
        }
        #expect(seen == 2)
    }

    private func first<Value>(
        _ sql: String, _ arguments: [SQLValue], _ map: (borrowing SQLRow) throws -> Value
    ) throws -> Value? {
        try fresh.database.read { try $0.first(sql, arguments, map) }
    }
}
