import Billing

extension Transaction {
    /// By name.
    package func catalogueFiles() throws -> [CatalogueFile] {
        try all("SELECT name, body FROM catalogue_files ORDER BY name") {
            CatalogueFile(name: $0.text(0), text: $0.text(1))
        }
    }

    /// When the files came; nil before the first.
    package func catalogueLoadedAt() throws -> Instant? {
        try first("SELECT loaded_at FROM catalogue_files ORDER BY loaded_at DESC LIMIT 1") {
            $0.instant(0)
        }
    }

    package func replaceCatalogue(_ files: [CatalogueFile], at now: Instant) throws {
        try run("DELETE FROM catalogue_files")
        for file in files {
            try run(
                "INSERT INTO catalogue_files (name, body, loaded_at) VALUES ($1, $2, $3)",
                [.text(file.name), .text(file.text), .integer(now.microseconds)])
        }
    }

    /// Ported numbers; a repeated row changes nothing.
    package func addPorted(_ rows: [PortedNumber]) throws -> Int {
        var added = 0
        for row in rows {
            added += try run(
                """
                INSERT INTO ported_numbers (number, ported_at, holder) VALUES ($1, $2, $3)
                ON CONFLICT (number, ported_at) DO UPDATE SET holder = excluded.holder
                WHERE ported_numbers.holder <> excluded.holder
                """,
                [
                    .integer(row.number.value), .integer(row.at.microseconds),
                    .text(row.holder),
                ])
        }
        return added
    }
}
