/// The triggers of `Guards/sqlite.sql`: what the engine itself refuses. They are not a step of the
/// schema but its state, so each opening for writing makes what is missing or reads otherwise.
enum SQLiteGuards {
    /// Those that look at each row. A first load goes without them: nobody else writes, and each of
    /// its postings is still closed as a whole.
    private static let ofRows = ["entries_are_not_added_later", "balances_begin_with_an_entry"]

    static func lift(on connection: SQLiteConnection) throws {
        for name in ofRows { try connection.execute("DROP TRIGGER IF EXISTS \(name)") }
    }

    static func apply(to connection: SQLiteConnection) throws {
        let wanted = triggers(String(decoding: PackageResources.sqlite_sql, as: UTF8.self))
        let found = try Transaction(connection).all(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
        ) { (name: $0.text(0), sql: $0.text(1)) }
        let kept = Set(found.filter { wanted[$0.name] == $0.sql }.map(\.name))
        guard kept.count < wanted.count || found.count > wanted.count else { return }
        try connection.execute("BEGIN IMMEDIATE")
        do {
            for (name, _) in found where !kept.contains(name) {
                try connection.execute("DROP TRIGGER \(name)")
            }
            for (name, sql) in wanted where !kept.contains(name) { try connection.execute(sql) }
            try connection.execute("COMMIT")
        } catch {
            try connection.execute("ROLLBACK")
            throw error
        }
    }

    /// Statements by the name of their trigger, as the engine keeps them: without a semicolon.
    static func triggers(_ text: String) -> [String: String] {
        let statements = text.split(separator: "\nEND;").compactMap { part in
            part.firstRange(of: "CREATE TRIGGER ").map { part[$0.lowerBound...] + "\nEND" }
        }
        return Dictionary(
            statements.compactMap { sql in
                sql.dropFirst("CREATE TRIGGER ".count).split(separator: " ").first.map {
                    (String($0), String(sql))
                }
            }, uniquingKeysWith: { first, _ in first })
    }
}
