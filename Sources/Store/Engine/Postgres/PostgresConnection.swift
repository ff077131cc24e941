import CPostgres

/// One connection of libpq with its prepared statements. Not thread-safe: its owner is the only one
/// that uses it at a time.
final class PostgresConnection: EngineConnection, @unchecked Sendable {
    private(set) var handle: OpaquePointer?
    /// Names on the server by text and kinds of the arguments.
    private var prepared: [PreparedKey: String] = [:]

    private struct PreparedKey: Hashable {
        let sql: String
        let kinds: [Oid]
    }

    /// A server that is gone is known after seconds: sooner than an act gives up.
    private static let settings = [
        "connect_timeout": "2", "keepalives_idle": "2", "keepalives_interval": "1",
        "keepalives_count": "3", "tcp_user_timeout": "5000", "client_encoding": "UTF8",
        "fallback_application_name": "kabinet",
    ]

    /// What the server is to do for a connection, whatever it does for others: no commit is
    /// answered before it is on disk, and a node that is gone holds nobody's rows.
    private static let session = """
        SET synchronous_commit = on; SET lock_timeout = '5s'; SET TimeZone = 'UTC'; SET jit = off;
        SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2;
        SET tcp_keepalives_count = 3; SET tcp_user_timeout = 15000
        """

    /// What is asked of a connection.
    enum Use {
        /// Acts and pages: each statement finds its rows by an index. The plan that is made while a
        /// table has ten rows stays when it has millions, so it must not be to read it whole.
        case acts
        case reports

        fileprivate var session: String {
            guard self == .acts else { return PostgresConnection.session }
            return PostgresConnection.session
                + "; SET enable_seqscan = off; SET idle_in_transaction_session_timeout = '30s'"
        }
    }

    init(_ address: PostgresAddress, for use: Use) throws(StoreFault) {
        var settings = Self.settings
        settings["password"] = address.password
        // The address comes last, for what it says itself is what the operator means.
        let words = settings.map { ($0.key, $0.value) } + [("dbname", address.url)]
        handle = Self.connect(words)
        guard PQstatus(handle) == CONNECTION_OK else {
            let fault = fault("connect")
            close()
            throw fault
        }
        // Notices of the server would be written to standard error, and the details of its errors
        // have the values of rows.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        PQsetErrorVerbosity(handle, PQERRORS_TERSE)
        do throws(StoreFault) {
            try execute(use.session)
        } catch {
            close()
            throw error
        }
    }

    deinit { close() }

    private static func connect(_ words: [(String, String)]) -> OpaquePointer? {
        withCStrings(words.map(\.0)) { keys in
            withCStrings(words.map(\.1)) { values in PQconnectdbParams(keys, values, 1) }
        }
    }

    /// The texts with a null after the last.
    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let bytes = texts.flatMap { $0.utf8CString }
        return bytes.withUnsafeBufferPointer { all in
            var start = 0
            var places: [UnsafePointer<CChar>?] = []
            for text in texts {
                places.append(all.baseAddress.map { $0 + start })
                start += text.utf8CString.count
            }
            return body(places + [nil])
        }
    }

    func close() {
        PQfinish(handle)
        handle = nil
    }

    /// False once the server or the way to it is gone.
    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    /// False once the server, or an act, has ended the transaction.
    var isInTransaction: Bool {
        [PQTRANS_INTRANS, PQTRANS_INERROR].contains(PQtransactionStatus(handle))
    }

    /// Runs statements without parameters, one after the other.
    func execute(_ sql: String) throws(StoreFault) {
        let result = PostgresResult(PQexec(handle, sql))
        guard result.isGood else { throw fault(sql, result) }
    }

    /// Ends the transaction; it is on disk when this returns.
    func commit() throws(StoreFault) {
        let result = PostgresResult(PQexec(handle, "COMMIT"))
        guard result.isGood else { throw fault("COMMIT", result) }
        // A transaction in which a statement failed is taken back, and that is no error.
        guard result.word == "COMMIT" else {
            throw .server(state: "25P02", message: "taken back: \(result.word)", sql: "COMMIT")
        }
    }

    @discardableResult
    func each(
        _ sql: String, _ arguments: [SQLValue], streams: Bool,
        _ body: (borrowing SQLRow) throws -> Bool
    ) throws -> Int {
        let name = try prepare(sql, arguments.map(\.type))
        let parameters = try PostgresParameters(arguments, of: sql)
        return streams
            ? try eachStreamed(sql, name, parameters, body)
            : try eachAtOnce(sql, name, parameters, body)
    }

    /// Runs an INSERT of many rows. The types are those of its columns and not of its values, of
    /// which any may be null: so it is one statement of the server, prepared once.
    func insert(_ sql: String, _ values: [SQLValue]) throws {
        let name = try prepare(sql, [])
        try eachAtOnce(sql, name, PostgresParameters(values, of: sql)) { _ in true }
    }

    @discardableResult
    private func eachAtOnce(
        _ sql: String, _ name: String, _ parameters: PostgresParameters,
        _ body: (borrowing SQLRow) throws -> Bool
    ) throws -> Int {
        let result = PostgresResult(
            parameters.send { count, values, lengths, formats in
                PQexecPrepared(handle, name, count, values, lengths, formats, 1)
            })
        try require(result, of: sql)
        for row in 0..<result.rows {
            guard try body(SQLRow(PostgresCells(result: result, row: row))) else { break }
        }
        return result.changes
    }

    /// Row by row as they come; what is left is thrown away when the body has enough.
    private func eachStreamed(
        _ sql: String, _ name: String, _ parameters: PostgresParameters,
        _ body: (borrowing SQLRow) throws -> Bool
    ) throws -> Int {
        let isSent = parameters.send { count, values, lengths, formats in
            PQsendQueryPrepared(handle, name, count, values, lengths, formats, 1)
        }
        guard isSent == 1, PQsetSingleRowMode(handle) == 1 else { throw fault(sql) }
        defer { while let rest = PQgetResult(handle) { PQclear(rest) } }
        var changes = 0
        while let next = PQgetResult(handle) {
            let result = PostgresResult(next)
            try require(result, of: sql)
            changes = result.changes
            for row in 0..<result.rows {
                guard try body(SQLRow(PostgresCells(result: result, row: row))) else {
                    return changes
                }
            }
        }
        return changes
    }

    private func require(_ result: PostgresResult, of sql: String) throws(StoreFault) {
        guard result.isGood else { throw fault(sql, result) }
        guard result.isReadable else {
            throw .server(state: "42804", message: "a column of a type that is not read", sql: sql)
        }
    }

    func bulk(_ sql: String) throws -> any BulkStatement { PostgresBulk(self, sql) }

    private func prepare(_ sql: String, _ types: [Oid]) throws(StoreFault) -> String {
        let key = PreparedKey(sql: sql, kinds: types)
        if let known = prepared[key] { return known }
        let name = "s\(prepared.count)"
        let result = PostgresResult(PQprepare(handle, name, sql, Int32(types.count), types))
        guard result.isGood else { throw fault(sql, result) }
        prepared[key] = name
        return name
    }

    func fault(_ sql: String, _ result: PostgresResult? = nil) -> StoreFault {
        let message = handle.map { String(cString: PQerrorMessage($0)) } ?? "no memory"
        // A connection that is gone has no state of the server's.
        return .server(
            state: result?.state ?? "08000",
            message: message.trimmingSuffix(while: \.isWhitespace), sql: sql)
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isDropped(last) { text.removeLast() }
        return String(text)
    }
}
