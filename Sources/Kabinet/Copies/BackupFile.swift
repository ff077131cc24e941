import Billing
import Foundation
import Store

/// A backup: a database that nobody writes, and beside it `NAME.json`, what it says of itself.
struct BackupFile {
    /// What a crash may leave; it is never taken for a backup.
    static let unfinished = ".kabinet-partial"

    let path: String

    var manifestPath: String { path + ".json" }
    var partial: String { path + Self.unfinished }
    var partialManifest: String { manifestPath + Self.unfinished }

    /// The name sorts by time: `kabinet-20261122T201444.250Z.sqlite`.
    static func name(at instant: Instant) -> String { "kabinet-\(stamp(instant)).sqlite" }

    /// UTC in the basic format of ISO 8601, with milliseconds.
    static func stamp(_ instant: Instant) -> String {
        let second = Zone.utc.rfc3339(instant).prefix(19).filter { $0 != "-" && $0 != ":" }
        let millisecond = String(instant.microseconds / 1_000 % 1_000 + 1_000).dropFirst()
        return "\(second).\(millisecond)Z"
    }

    static func isName(_ name: String) -> Bool {
        name.wholeMatch(of: #/kabinet-\d{8}T\d{6}\.\d{3}Z\.sqlite/#) != nil
    }

    /// - Throws: `Failure` when there is none: the backup was cut off, or is another program's.
    func manifest() throws -> BackupManifest {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("There is no \(path).")
        }
        guard let bytes = FileManager.default.contents(atPath: manifestPath) else {
            throw Failure(
                "\(manifestPath) is missing: it belongs to the backup and says what is in it.")
        }
        do {
            return try BackupManifest(json: bytes)
        } catch {
            throw Failure("\(manifestPath) is not what a backup says of itself: \(error)")
        }
    }
}

/// Opens a copy of a database and looks at all of it.
enum CopyCheck {
    /// - Throws: `Failure` with the first thing that is wrong.
    static func contents(of path: String) throws -> DatabaseContents {
        let database = try Database(copy: path)
        defer { database.close() }
        if let damage = try database.read({ try $0.firstDamage(thorough: true) }) {
            throw Failure("damaged: \(damage)")
        }
        return try database.read { try $0.contents() }
    }
}
