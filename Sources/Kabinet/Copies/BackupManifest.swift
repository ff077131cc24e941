import ArgumentParser
import Billing
import Foundation
import Store

/// What a backup says of itself. The key is not in it, only by what it is known from others.
struct BackupManifest: Codable {
    /// RFC 3339. Every act that was acknowledged before is in the backup.
    let madeAt: String
    /// Version of the program that made it.
    let program: String
    /// `Sealer.fingerprint` of the key that its PIN and PUK need.
    let key: String
    let file: Checksum
    let contents: DatabaseContents

    init(at instant: Instant, key: String, file: Checksum, contents: DatabaseContents) {
        madeAt = Zone.utc.rfc3339(instant)
        program = Kabinet.configuration.version
        self.key = key
        self.file = file
        self.contents = contents
    }

    init(json: Data) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(BackupManifest.self, from: json)
    }

    var json: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.keyEncodingStrategy = .convertToSnakeCase
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            return try encoder.encode(self) + Data("\n".utf8)
        }
    }

    /// For the operator who looks on.
    var summary: String {
        "\((file.bytes + 1_048_575) >> 20) MiB, schema \(contents.schema), "
            + "\(contents.subscriptions) subscriptions, \(contents.payments) payments, "
            + "\(contents.entries) entries that sum to \(contents.ledger)"
    }
}
