import CSQLite

/// The database failed; not a "no". Whoever asked is told "unknown" or "unavailable".
package enum StoreFault: Error, Sendable, CustomStringConvertible {
    /// The engine's code and words, and the statement.
    case engine(code: Int32, message: String, sql: String)
    /// The commit failed or the engine rolled the whole batch back: the act may or may not be done.
    case unknownOutcome(String)
    /// The file is no database of ours, or of a newer program.
    case unusable(String)
    /// Another process writes to it.
    case locked(String)
    /// Another process reads it, so its log cannot be brought into the file.
    case read(String)
    case closed

    package var description: String {
        switch self {
        case .engine(let code, let message, let sql): "database error \(code): \(message) in \(sql)"
        case .unknownOutcome(let message): "commit failed, outcome unknown: \(message)"
        case .unusable(let message): message
        case .locked(let path):
            "\(path) is being written by another process; "
                + "stop it, or let the running server do the work"
        case .read(let path): "another command is reading \(path); end it first"
        case .closed: "the database is closed"
        }
    }

    /// Whether the bytes of the file are no database, or a broken one: waiting and trying again
    /// would not help.
    package var isDamage: Bool {
        guard case .engine(let code, _, _) = self else { return false }
        return [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF)
    }
}
