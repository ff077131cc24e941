import Billing
import Foundation
import Secrets
import Store

/// Puts a backup in the place of an operator's database. The backup is copied, and the copy looked
/// through, before anything changes; then one renaming puts it in place.
struct BackupRestoring {
    let configuration: Configuration
    let file: BackupFile
    let now: Instant

    private var database: String { configuration.database }
    private var copy: String { database + ".restoring" }
    private var aside: String { "\(database).before-\(BackupFile.stamp(now))" }

    /// - Parameter replaces: whether a database that is there may be put aside.
    /// - Returns: what the backup says of itself, and where the database before is, if any.
    func run(replaces: Bool) throws -> (BackupManifest, aside: String?) {
        let manifest = try file.manifest()
        try requireKey(of: manifest)
        let lock = try takeLock()
        defer { lock.release() }
        let exists = FileManager.default.fileExists(atPath: database)
        guard replaces || !exists else {
            throw Failure(
                "\(database) exists; with --replace it is put aside, and the backup in its place.")
        }
        do {
            try makeCopy(manifest)
            if exists { try putAside() } else { try removeLog() }
            try Disk.move(copy, to: database)
            try Disk.sync(configuration.folder)
        } catch {
            // The first fault is the one to tell; a rest is removed by the next restoring.
            try? Disk.remove(copy)
            throw error
        }
        return (manifest, exists ? aside : nil)
    }

    private func requireKey(of manifest: BackupManifest) throws {
        let path = configuration.keyFile
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(
                "The backup belongs to the key \(manifest.key); "
                    + "put your copy of it at \(path) first.")
        }
        let key = try KeyFile.read(path).fingerprint
        guard key == manifest.key else {
            throw Failure(
                "The backup belongs to the key \(manifest.key), and \(path) is the key \(key), "
                    + "which could not read its PIN and PUK; put the right one there first.")
        }
    }

    private func takeLock() throws -> WriterLock {
        do {
            return try WriterLock(beside: database)
        } catch .locked {
            throw Failure("A server or a command is writing \(database); stop it first.")
        }
    }

    private func makeCopy(_ manifest: BackupManifest) throws {
        try Disk.remove(copy)
        let target = try Disk.create(copy)
        let sum = try Checksum(of: file.path, copying: target)
        guard sum == manifest.file else {
            throw Failure(
                "\(file.path) is not the file that was written: it has \(sum.bytes) bytes of "
                    + "\(manifest.file.bytes) and SHA-256 \(sum.sha256), not "
                    + "\(manifest.file.sha256). Nothing was restored.")
        }
        try Disk.sync(copy)
        guard try CopyCheck.contents(of: copy) == manifest.contents else {
            throw Failure("\(file.path) does not hold what its \(file.manifestPath) says.")
        }
    }

    /// The name in use never lacks a whole database: the old one gets a second name, and the new
    /// one then takes its first.
    private func putAside() throws {
        do {
            try SnapshotCopy.mergeLog(of: database)
        } catch {
            // Too damaged to be opened: its log, if any, goes with it as it is.
            let log = database + "-wal"
            if FileManager.default.fileExists(atPath: log) {
                try Disk.move(log, to: aside + "-wal")
            }
        }
        try Disk.link(database, as: aside)
        try removeLog()
    }

    /// A log of another database beside the new one would be played into it.
    private func removeLog() throws {
        for ending in ["-wal", "-shm", "-journal"] { try Disk.remove(database + ending) }
    }
}
