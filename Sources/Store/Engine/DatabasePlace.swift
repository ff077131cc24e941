/// Where an operator's database is.
package enum DatabasePlace: Hashable, Sendable, CustomStringConvertible {
    /// A file of SQLite.
    case file(String)
    /// A database of a PostgreSQL server.
    case server(PostgresAddress)

    /// Without a password.
    package var description: String {
        switch self {
        case .file(let path): path
        case .server(let address): address.url
        }
    }
}

/// How a PostgreSQL server is reached.
package struct PostgresAddress: Hashable, Sendable {
    /// `postgres://USER@HOST:PORT/DATABASE` with libpq's parameters (PostgreSQL 15, §34.1.1.2);
    /// several hosts have commas between them. It has no password.
    package let url: String
    package let password: String?

    package init(url: String, password: String? = nil) {
        self.url = url
        self.password = password
    }
}
