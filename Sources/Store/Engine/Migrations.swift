/// The numbered files of `Migrations/`, forward only; a database says how many it has.
enum Migrations {
    /// In order; a test compares the list with the folder.
    static let list: [(name: String, sql: [UInt8])] = [
        ("m0001_subscribers", PackageResources.m0001_subscribers_sql),
        ("m0002_login", PackageResources.m0002_login_sql),
        ("m0003_ledger", PackageResources.m0003_ledger_sql),
        ("m0004_usage", PackageResources.m0004_usage_sql),
        ("m0005_devices", PackageResources.m0005_devices_sql),
        ("m0006_approvals", PackageResources.m0006_approvals_sql),
        ("m0007_bulk", PackageResources.m0007_bulk_sql),
        ("m0008_installation", PackageResources.m0008_installation_sql),
        ("m0009_closed_postings", PackageResources.m0009_closed_postings_sql),
        ("m0010_leases", PackageResources.m0010_leases_sql),
        ("m0011_days", PackageResources.m0011_days_sql),
        ("m0012_usage", PackageResources.m0012_usage_sql),
        ("m0013_rerating", PackageResources.m0013_rerating_sql),
        ("m0014_clustered_usage", PackageResources.m0014_clustered_usage_sql),
        ("m0015_spending_reports", PackageResources.m0015_spending_reports_sql),
        ("m0016_caps", PackageResources.m0016_caps_sql),
    ]

    /// The schema that this program makes.
    static var newest: Int { list.count }

    /// The schema that a step of this name makes, so that who reads older copies need not count.
    static func schema(after name: String) -> Int {
        guard let place = list.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("there is no migration \(name)")
        }
        return place + 1
    }

    /// The steps that a database of a schema lacks, each with the schema that it makes.
    static func steps(after schema: Int) throws -> [(schema: Int, sql: [UInt8])] {
        guard schema <= newest else { throw tooNew(schema) }
        return (schema..<newest).map { ($0 + 1, list[$0].sql) }
    }

    /// A report must not guess at another version's tables.
    static func requireCurrent(in transaction: Transaction) throws {
        let schema = try transaction.schema()
        if schema > newest { throw tooNew(schema) }
        guard schema == newest else {
            throw StoreFault.unusable(
                "the database has schema \(schema) of \(newest); run: kabinet migrate")
        }
    }

    /// A copy may have an older schema; another program's file or a newer schema says nothing here.
    static func requireKnown(in transaction: Transaction) throws {
        let schema = try transaction.schema()
        if schema > newest { throw tooNew(schema) }
        guard schema > 0 else { throw StoreFault.unusable("this is no database of Kabinet") }
    }

    private static func tooNew(_ schema: Int) -> StoreFault {
        .unusable(
            "the database has schema \(schema), this program knows \(newest); "
                + "use the newer program that made it")
    }
}

/// What an engine writes for the words in braces: the small token table of the design.
struct Dialect {
    let tokens: [(token: String, type: String)]

    func text(_ sql: [UInt8]) -> String {
        tokens.reduce(String(decoding: sql, as: UTF8.self)) {
            $0.replacing($1.token, with: $1.type)
        }
    }
}
