import Billing
import Foundation
import Secrets
import Store

/// Makes one backup, beside a server that works or without one. The file gets its name when it is
/// whole, looked through and on the disk, and its manifest has its own before that: whatever ends
/// this on the way leaves no file that looks like a backup.
struct BackupTaking {
    let configuration: Configuration
    let folder: String
    let file: BackupFile
    let now: Instant

    /// - Parameter place: a folder, or the file that shall come to be.
    init(_ configuration: Configuration, to place: String, now: Instant) {
        self.configuration = configuration
        self.now = now
        let url = URL(fileURLWithPath: place).standardizedFileURL
        if Self.isFolder(place) {
            folder = url.path
            file = BackupFile(path: url.path + "/" + BackupFile.name(at: now))
        } else {
            folder = url.deletingLastPathComponent().path
            file = BackupFile(path: url.path)
        }
    }

    static func isFolder(_ place: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
        return exists ? isFolder.boolValue : place.hasSuffix("/")
    }

    /// What became of it.
    struct End {
        /// What the backup says of itself.
        let manifest: BackupManifest
        /// Names of older backups.
        var removed: [String] = []
        /// Names of backups that seem to be made later.
        var newer: [String] = []
    }

    /// - Parameter keep: how many backups of the folder are kept, this one included; nil for all.
    func run(keep: Int?, _ progress: (Int64, Int64) -> Void) throws -> End {
        let place = try configuration.database
        if case .file(let path) = place, !FileManager.default.fileExists(atPath: path) {
            throw Failure("There is no \(path); run: kabinet migrate")
        }
        let key = try KeyFile.read(configuration.keyFile).fingerprint
        let folder = try BackupFolder(folder)
        try folder.clear()
        for path in [file.path, file.manifestPath]
        where FileManager.default.fileExists(atPath: path) {
            throw Failure("\(path) exists; a backup replaces no file.")
        }
        do {
            let manifest = try make(of: place, key, progress)
            guard let keep else { return End(manifest: manifest) }
            let name = (file.path as NSString).lastPathComponent
            let (removed, newer) = try folder.prune(keeping: keep, key: key, made: name)
            return End(manifest: manifest, removed: removed, newer: newer)
        } catch {
            // The first fault is the one to tell; a rest is removed by the next backup.
            try? folder.clear()
            throw error
        }
    }

    private func make(
        of place: DatabasePlace, _ key: String, _ progress: (Int64, Int64) -> Void
    ) throws -> BackupManifest {
        switch place {
        case .file(let path): try SnapshotCopy.make(of: path, at: file.partial, progress)
        case .server:
            let database = try Database(reading: place)
            defer { database.close() }
            try DatabaseCopy(of: database).make(atFile: file.partial, progress)
        }
        let manifest = BackupManifest(
            at: now, key: key, file: try Checksum(of: file.partial),
            contents: try CopyCheck.contents(of: file.partial))
        try Disk.sync(file.partial)
        try Disk.create(file.partialManifest).write(contentsOf: manifest.json)
        try Disk.sync(file.partialManifest)
        try Disk.move(file.partialManifest, to: file.manifestPath)
        try Disk.sync(folder)
        try Disk.move(file.partial, to: file.path)
        try Disk.sync(folder)
        return manifest
    }
}
