import Databases
import Store
import Testing

/// What an engine says of its schema, in the same words.
extension FreshDatabase {
    enum Kind: String { case table, index, trigger }

    /// Of what we made, without what the engine made for itself.
    func names(_ kind: Kind) throws -> Set<String> {
        guard let server else {
            return Set(
                try file().texts(
                    "SELECT name FROM sqlite_schema WHERE type = '\(kind)' AND sql IS NOT NULL"))
        }
        let sql =
            switch kind {
            case .table: "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            case .trigger: "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
            case .index:
                """
                SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND NOT EXISTS (
                    SELECT 1 FROM pg_constraint WHERE conname = indexname)
                """
            }
        var names = Set(try server.session().texts(sql))
        if kind == .table { names.remove("schema_version") }
        return names
    }

    /// Tables with their columns, kinds and whether they may be empty: equal on both engines.
    func columns() throws -> [String] {
        guard let server else {
            let names = try names(.table).sorted()
            return try names.flatMap { table in
                try file().texts(
                    """
                    SELECT '\(table).' || name || ' ' || type || iif("notnull", ' NOT NULL', '')
                    FROM pragma_table_info('\(table)') ORDER BY name
                    """)
            }
        }
        return try server.session().texts(
            """
            SELECT table_name || '.' || column_name || ' ' || CASE data_type
                WHEN 'bigint' THEN 'INTEGER' WHEN 'bytea' THEN 'BLOB' WHEN 'text' THEN 'TEXT'
                ELSE data_type END || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'schema_version'
            ORDER BY table_name, column_name
            """)
    }

    /// Everything that was made, in the engine's words.
    func schema() throws -> [String] {
        guard let server else {
            return try file().texts("SELECT sql FROM sqlite_schema ORDER BY type, name")
        }
        let indexes = try server.session().texts("SELECT indexdef FROM pg_indexes ORDER BY 1")
        let triggers = try server.session().texts(
            "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1")
        return try columns() + indexes + triggers
    }

    /// As if a program of another version had been here.
    func pretendSchema(_ schema: Int) async throws {
        try await run(
            server == nil
                ? "PRAGMA user_version = \(schema)"
                : "UPDATE schema_version SET version = \(schema)")
    }

    private func file() throws -> EditedFile { try EditedFile(path) }
}
