import Foundation

/// A database of the tests' server; gone with the value.
package final class ServerDatabase: Sendable {
    package let name: String

    package var url: String { TestServer.url(of: name) }

    /// An empty one, or a copy of another that nobody is connected to any more.
    package init(copyOf other: ServerDatabase? = nil) throws {
        try TestServer.require()
        name = "t_" + UUID().uuidString.replacingOccurrences(of: "-", with: "").lowercased()
        let template = other?.name ?? "template0"
        for attempt in 1... {
            do {
                try TestServer.run(
                    "CREATE DATABASE \(name) TEMPLATE \(template) STRATEGY FILE_COPY")
                return
            } catch  where attempt < 100 {
                // The server may not have seen yet that a program is gone.
                usleep(50_000)
            }
        }
    }

    deinit { try? TestServer.run("DROP DATABASE \(name) WITH (FORCE)") }

    package func tables() throws -> [String] {
        try session().texts(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    }

    /// Tables in which a text stands.
    package func tables(with text: String) throws -> [String] {
        let session = try session()
        return try tables().filter { table in
            let found = try session.texts(
                "SELECT count(*) FROM \(table) t WHERE strpos(CAST(t AS TEXT), '\(text)') > 0")
            return found != ["0"]
        }
    }

    package func session() throws -> ServerSession { try ServerSession(url) }

    /// Changes it past the program, as one with the server's password would: no keys are looked up,
    /// and no trigger hears of it.
    package func edit(_ statements: [String]) throws {
        let session = try session()
        // A replica applies what its origin has checked.
        try session.run("SET session_replication_role = replica")
        for sql in statements { try session.run(sql) }
    }
}

/// A database that is made once; to copy it is quicker than to make another.
package struct ServerTemplate: Sendable {
    private let made: Result<ServerDatabase, any Error>

    /// - Parameter make: fills the empty database of this URL and leaves it.
    package init(_ make: (String) throws -> Void) {
        made = Result {
            let database = try ServerDatabase()
            try make(database.url)
            return database
        }
    }

    package func copy() throws -> ServerDatabase { try ServerDatabase(copyOf: made.get()) }
}
