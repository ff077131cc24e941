import Testing

/// One text for both engines: what the two understand differently is not written.
struct SQLLintTests {
    private static let banned = [
        "lower(", "upper(", "now(", "random(", "group_concat", "string_agg", "instr(", "ifnull(",
        "datetime(", "strftime(", "julianday", "current_timestamp", "is $", "is not $", "limit -1",
        "insert or", "replace into", "glob ", " like ", "json", "rowid", "autoincrement", "==",
        "substr(", "printf(", "?",
    ]

    @Test(arguments: try SQLText.all())
    func `a statement has only what both engines share`(sql: SQLText) {
        let text = sql.text.lowercased()
        for word in Self.banned { #expect(!text.contains(word), "\(word) in \(sql.text)") }
    }

    @Test(arguments: try SQLText.all())
    func `names are not quoted and values are not written into a statement`(sql: SQLText) {
        #expect(!sql.text.contains("\""), "\(sql.text)")
        #expect(!sql.text.contains("`"), "\(sql.text)")
        #expect(!sql.text.contains("\\("), "\(sql.text)")
    }

    @Test(arguments: try SQLText.all())
    func `parameters are counted from one without a gap`(sql: SQLText) {
        #expect(Set(sql.parameters) == Set(1..<(sql.parameterCount + 1)), "\(sql.text)")
    }

    @Test func `the store's statements are found`() throws {
        let all = try SQLText.all()
        #expect(all.count > 50)
        for verb in ["SELECT", "INSERT", "UPDATE", "DELETE"] {
            #expect(all.contains { $0.verb == verb })
        }
    }

    @Test func `statements are read from both kinds of literals`() {
        let source = #"""
            try run("DELETE FROM a WHERE b = $1", [x])
            // "SELECT nothing"
            let word = "selected"
            try all(
                """
                SELECT $2 FROM a
                WHERE b = $1
                """)
            """#
        let found = SQLText.read(source, of: "x.swift")
        #expect(
            found.map(\.text) == ["DELETE FROM a WHERE b = $1", "SELECT $2 FROM a\nWHERE b = $1"])
        #expect(found.map(\.line) == [1, 6])
        #expect(found.map(\.parameterCount) == [1, 2])
    }

    @Test(
        arguments: try Repository.files(".sql").map(\.path).filter { $0.hasPrefix("Migrations/") })
    func `a migration writes types as tokens`(path: String) throws {
        let text = try #require(try Repository.files(".sql").first { $0.path == path }).text
        for word in ["INTEGER", "BIGINT", " BLOB", "BYTEA", "STRICT", "AUTOINCREMENT"] {
            #expect(!text.contains(word), "\(word) in \(path)")
        }
    }
}
