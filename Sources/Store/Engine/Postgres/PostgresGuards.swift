/// The triggers of `Guards/postgres.sql`: what the engine itself refuses. As in a file, they are
/// not a step of the schema but its state, so each opening for writing makes them anew where they
/// are not as they were made.
extension PostgresConnection {
    private static let guards = String(decoding: PackageResources.postgres_sql, as: UTF8.self)

    func guardLedger() throws { try alone { try renewGuards() } }

    /// Inside `alone`.
    func renewGuards() throws {
        let transaction = Transaction(self)
        let kept = try transaction.first("SELECT guards FROM schema_version") { $0.text(0) }
        guard try kept != guardState(in: transaction) else { return }
        let triggers = try transaction.all(Self.triggers) { ($0.text(0), $0.text(1)) }
        for (name, table) in triggers { try execute("DROP TRIGGER \(name) ON \(table)") }
        try execute(Self.guards)
        try transaction.run(
            "UPDATE schema_version SET guards = $1", [.text(try guardState(in: transaction))])
    }

    /// Changes with the file of this program and with what is in the database.
    private func guardState(in transaction: Transaction) throws -> String {
        try transaction.first(
            """
            SELECT md5($1) || md5(COALESCE(string_agg(words, ' ' ORDER BY words), '')) FROM (
                SELECT pg_get_triggerdef(t.oid) || CAST(t.tgenabled AS TEXT) AS words
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE NOT t.tgisinternal
                    AND c.relnamespace = CAST(current_schema() AS regnamespace)
                UNION ALL
                SELECT p.proname || p.prosrc FROM pg_proc p
                WHERE p.pronamespace = CAST(current_schema() AS regnamespace)) all_guards
            """, [.text(Self.guards)]
        ) { $0.text(0) } ?? ""
    }

    private static let triggers = """
        SELECT CAST(t.tgname AS TEXT), CAST(t.tgrelid AS regclass)::TEXT FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT t.tgisinternal AND c.relnamespace = CAST(current_schema() AS regnamespace)
        """
}
