import CSQLite

/// The database failed; not a "no". Whoever asked is told "unknown" or "unavailable".
package enum StoreFault: Error, Sendable, CustomStringConvertible {
    /// The engine's code and words, and the statement.
    case engine(code: Int32, message: String, sql: String)
    /// The server's SQLSTATE (PostgreSQL 15, appendix A; 08000 when it is gone), its words, and the
    /// statement.
    case server(state: String, message: String, sql: String)
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
        case .server(let state, let message, let sql):
            "database error \(state): \(message) in \(sql)"
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

    /// Whether nothing was done, and the act may be done again: others were in its way, or the
    /// server is away.
    var isPassing: Bool {
        guard case .server(let state, _, _) = self else { return false }
        let passing = ["40001", "40P01", "55P03", "57P01", "57P02", "57P03"]
        return passing.contains(state) || state.hasPrefix("08") || isDouble
    }

    /// Somebody has held a row for as long as an act waits: to wait again would hold up all others.
    var isBarred: Bool {
        guard case .server("55P03", _, _) = self else { return false }
        return true
    }

    /// A key is there already: another act's of this moment, which this one could not see.
    var isDouble: Bool {
        guard case .server("23505", _, _) = self else { return false }
        return true
    }
}
