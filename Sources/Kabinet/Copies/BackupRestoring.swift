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

    private var database: String { configuration.databaseFile }
    private var copy: String { database + ".restoring" }
    private var aside: String { "\(database).before-\(BackupFile.stamp(now))" }

    /// - Parameter replaces: whether a database that is there may be put aside.
    /// - Returns: what the backup says of itself, and the way back, if a database was there.
    func run(replaces: Bool) throws -> (BackupManifest, WayBack?) {
        let manifest = try file.manifest()
        try requireKey(of: manifest)
        if case .server(let address) = try configuration.database {
            try fill(address, manifest)
            return (manifest, nil)
        }
        let lock = try takeLock()
        defer { lock.release() }
        let exists = FileManager.default.fileExists(atPath: database)
        guard replaces || !exists else {
            throw Failure(
                "\(database) exists; with --replace it is put aside, and the backup in its place.")
        }
        do {
            try makeCopy(manifest)
            let wayBack = exists ? try putAside() : nil
            try removeLog()
            try Disk.move(copy, to: database)
            try Disk.sync(configuration.folder)
            return (manifest, wayBack)
        } catch {
            // The first fault is the one to tell; a rest is removed by the next restoring.
            try? removeCopy()
            throw error
        }
    }

    /// A server's database is filled when there is nothing in it; another keeps its name.
    private func fill(_ address: PostgresAddress, _ manifest: BackupManifest) throws {
        defer { try? removeCopy() }
        try makeCopy(manifest)
        // Its schema may be an older one.
        let database = try Database(writing: .file(copy))
        defer { database.close() }
        try DatabaseCopy(of: database).make(at: address) { _, _ in }
    }

    private func requireKey(of manifest: BackupManifest) throws {
        let path = configuration.keyFile
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(
                "The backup belongs to the key \(manifest.key); "
                    + "put your copy of it at \(path) first."
            )
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
        try removeCopy()
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

    /// With what an earlier restoring has left beside it: its log would be played into the next.
    private func removeCopy() throws {
        for ending in ["", "-wal", "-shm", "-journal", ".lock"] { try Disk.remove(copy + ending) }
    }

    /// The name in use never lacks a whole database: the old one gets a second name, and the new
    /// one then takes its first.
    private func putAside() throws -> WayBack {
        let log = try mergeLog()
        if let log { try Disk.move(database + "-wal", to: log) }
        try Disk.link(database, as: aside)
        return WayBack(database: database, aside: aside, log: log)
    }

    /// - Returns: where the log of a database is kept that is too damaged to take it in.
    /// - Throws: whatever else keeps it out, above all somebody who reads: what was acknowledged
    ///   may be in the log alone.
    private func mergeLog() throws -> String? {
        do {
            try SnapshotCopy.mergeLog(of: database)
            return nil
        } catch let fault as StoreFault where fault.isDamage {
            let isThere = FileManager.default.fileExists(atPath: database + "-wal")
            return isThere ? aside + "-wal" : nil
        }
    }

    /// A log of another database beside the new one would be played into it.
    private func removeLog() throws {
        for ending in ["-wal", "-shm", "-journal"] { try Disk.remove(database + ending) }
    }
}

/// How the database that a backup replaced is put back.
struct WayBack {
    let database: String
    /// Its name now.
    let aside: String
    /// The name of its log now, where the two were not one any more.
    let log: String?

    /// For a shell, in a line.
    var command: String {
        let back = "rm -f \(database)-wal \(database)-shm && mv \(aside) \(database)"
        return log.map { "\(back) && mv \($0) \(database)-wal" } ?? back
    }
}
