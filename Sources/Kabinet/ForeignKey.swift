import Secrets
import Store

/// The key is not the one that the database was made with: PIN, PUK and all tokens would be
/// unreadable, and what is written under it too, once the right one is back.
struct ForeignKey: Error, CustomStringConvertible {
    private let path: String
    /// Fingerprints.
    private let key: String
    private let needed: String

    /// Nil when the key belongs to the database, or nobody wrote to it with one yet.
    init?(_ sealer: Sealer, of database: Database, _ path: String) throws {
        let known = try database.read { try $0.keyFingerprint() }
        guard let known, known != sealer.fingerprint else { return nil }
        self.path = path
        key = sealer.fingerprint
        needed = known
    }

    /// The same for a database that may be missing or unreadable, which others tell of.
    init?(_ sealer: Sealer, of configuration: Configuration) {
        guard let place = try? configuration.database,
            let database = try? Database(reading: place)
        else { return nil }
        defer { database.close() }
        guard let foreign = try? ForeignKey(sealer, of: database, configuration.keyFile) else {
            return nil
        }
        self = foreign
    }

    var description: String {
        "\(path) is the key \(key), but the database was made with the key \(needed): "
            + "put your copy of that one there"
    }
}
