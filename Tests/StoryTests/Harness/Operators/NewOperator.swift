import CSQLite
import Databases
import Foundation

/// An operator who has a catalogue and no subscribers yet.
struct NewOperator {
    let folder: Folder

    /// - Parameter key: of another operator, so that hashes of rows are the same.
    init(withKeyOf key: NewOperator? = nil) throws {
        folder = try Folder()
        if let key {
            try Command.run("cp", ["-a", key.folder["keys"], folder.path]).expectSuccess()
        }
        if key == nil { try kabinet(["keys", "init"]).expectSuccess() }
        for words in [["migrate"], ["load", "catalogue", Repository.catalogue]] {
            try kabinet(words).expectSuccess()
        }
    }

    func kabinet(_ words: [String]) throws -> Command {
        try Command.run(Repository.binary, words + ["--data", folder.path])
    }

    @discardableResult
    func load(_ file: String) throws -> Command { try kabinet(["load", "subscribers", file]) }

    /// Rows of a first load that wait for its end.
    func waiting() throws -> Int { try number("SELECT count(*) FROM feed_later") }

    /// How much of a feed is loaded that is not over; 0 as well while nobody has taken back what a
    /// crash left half written.
    func loadedBytes() -> Int { (try? number("SELECT bytes FROM feed_loads")) ?? 0 }

    /// What the feed has made of the database, but for ids and instants of writing (all after May
    /// 2026): each number
    /// with its contract, tariff, services and card, each account with its entries and balance.
    func state() throws -> [String] {
        let indexes =
            TestServer.address == nil
            ? "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'"
            : "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"
        return try (Self.queries + [indexes]).flatMap(rows)
    }

    private static let queries = [
        """
        SELECT n.number, \(fed("n.held_from")), n.held_until IS NULL, s.account,
            s.contract_from, s.closed_at, s.state, s.language, s.email, s.sim_serial, s.imsi,
            s.sim_codes IS NULL, s.feed_hash
        FROM subscription_numbers n JOIN subscriptions s ON s.id = n.subscription
        """,
        """
        SELECT s.account, s.contract_from, s.imsi, t.tariff, \(fed("t.in_force_from"))
        FROM subscription_tariffs t JOIN subscriptions s ON s.id = t.subscription
        """,
        """
        SELECT s.account, s.contract_from, s.imsi, v.service, \(fed("v.added_at"))
        FROM subscription_services v JOIN subscriptions s ON s.id = v.subscription
        """,
        """
        SELECT s.account, s.contract_from, s.imsi, f.number, \(fed("f.added_at"))
        FROM favourite_numbers f JOIN subscriptions s ON s.id = f.subscription
        """,
        """
        SELECT account, customer_name, customer_kind, settlement, credit_limit FROM accounts
        """,
        "SELECT account, leg, amount FROM entries WHERE account <> 0",
        "SELECT leg, sum(amount) FROM entries GROUP BY leg",
        "SELECT account, main FROM balances",
        "SELECT 'waiting', (SELECT count(*) FROM feed_loads) + (SELECT count(*) FROM feed_later)",
    ]

    /// 0 for an instant of writing.
    private static func fed(_ column: String) -> String {
        "CASE WHEN \(column) > 1780000000000000 THEN 0 ELSE \(column) END"
    }

    private func number(_ query: String) throws -> Int { try Int(rows(query).first ?? "") ?? 0 }

    private func rows(_ query: String) throws -> [String] {
        guard TestServer.address == nil else {
            return try OperatorDatabase.of(folder.path).session().rows(query)
                .map { $0.joined(separator: "|") }
        }
        var database: OpaquePointer?
        defer { sqlite3_close_v2(database) }
        let path = folder["kabinet.sqlite"]
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK else {
            throw StoryFault("the database does not open")
        }
        sqlite3_busy_timeout(database, 5_000)
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(database, query, -1, &statement, nil) == SQLITE_OK else {
            throw StoryFault(String(cString: sqlite3_errmsg(database)))
        }
        var rows: [String] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { cell(statement, $0) }
                    .joined(separator: "|"))
        }
        return rows.sorted()
    }

    private func cell(_ statement: OpaquePointer?, _ column: Int32) -> String {
        if sqlite3_column_type(statement, column) == SQLITE_BLOB {
            let count = Int(sqlite3_column_bytes(statement, column))
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(statement, column), count: count)
            return bytes.map { String($0, radix: 16) }.joined()
        }
        return sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "-"
    }
}
