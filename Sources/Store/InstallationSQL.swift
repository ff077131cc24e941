import Billing

extension Transaction {
    /// Of the key that the database was made with; nil before anybody wrote to it with one.
    package func keyFingerprint() throws -> String? {
        try first("SELECT key_fingerprint FROM installation WHERE id = 1") { $0.text(0) }
    }

    /// Keeps by which key the database is written; the first one stays.
    func keepKeyFingerprint(_ fingerprint: String) throws {
        try run(
            """
            INSERT INTO installation (id, key_fingerprint, tried_at) VALUES (1, $1, 0)
            ON CONFLICT (id) DO NOTHING
            """, [.text(fingerprint)])
    }

    /// Writes a row that says nothing but that it could be written.
    package func tryToWrite(at now: Instant) throws {
        try run(
            "UPDATE installation SET tried_at = $1 WHERE id = 1", [.integer(now.microseconds)])
    }
}
