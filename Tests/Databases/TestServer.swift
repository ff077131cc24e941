import CPostgres
import Foundation
import Synchronization

/// The PostgreSQL server of a run of the tests, if it has one (Scripts/postgres).
package enum TestServer {
    /// `postgres://USER@HOST:PORT`; nil when this run is about files.
    package static let address = ProcessInfo.processInfo.environment["KABINET_POSTGRES"]

    package static func url(of database: String) -> String { "\(address ?? "")/\(database)" }

    /// Throws when this run has none.
    static func require() throws {
        guard address == nil else { return }
        throw ServerFault("KABINET_POSTGRES names no server; see Scripts/test")
    }

    /// Runs a statement that belongs to no database.
    static func run(_ sql: String) throws { try ServerSession(url(of: "postgres")).run(sql) }
}

package struct ServerFault: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// A connection without any of our code.
package final class ServerSession {
    private let handle: OpaquePointer?

    package init(_ url: String) throws {
        handle = PQconnectdb(url)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQstatus(handle) == CONNECTION_OK else { throw fault("connect to \(url)") }
    }

    deinit { PQfinish(handle) }

    package func run(_ sql: String) throws { _ = try texts(sql) }

    /// The first column of each row.
    package func texts(_ sql: String) throws -> [String] { try rows(sql).map { $0.first ?? "" } }

    package func rows(_ sql: String) throws -> [[String]] {
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: break
        default: throw fault(sql)
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetvalue(result, row, column).map { String(cString: $0) } ?? ""
            }
        }
    }

    private func fault(_ sql: String) -> ServerFault {
        ServerFault(String(cString: PQerrorMessage(handle)) + ": " + sql)
    }
}
