import Foundation
import Glibc

/// A folder of backups, in which one process at a time makes one.
final class BackupFolder {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure("Cannot open the folder \(path): \(String(cString: strerror(errno)))")
        }
        // The kernel lets go of it however the process ends.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Failure("Another backup is being written to \(path); let it end first.")
        }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Removes what was cut off.
    func clear() throws {
        for name in try names where name.contains(BackupFile.unfinished) {
            try Disk.remove(path + "/" + name)
        }
    }

    /// Removes the oldest backups that were made under the same key.
    /// - Parameters:
    ///   - count: how many are kept of those that are not newer than `made`.
    ///   - made: the name of the backup that was just made, which is kept in any case.
    /// - Returns: the names of those that were removed, and of those that are newer by their names:
    ///   a clock was wrong, now or then.
    func prune(keeping count: Int, key: String, made: String) throws
        -> (removed: [String], newer: [String])
    {
        let own = try names.filter(BackupFile.isName).sorted().filter { name in
            // What cannot be read is nobody's to remove.
            (try? BackupFile(path: path + "/" + name).manifest().key) == key
        }
        let old = Array(own.filter { $0 <= made }.dropLast(count))
        for name in old {
            let file = BackupFile(path: path + "/" + name)
            try Disk.remove(file.path)
            try Disk.remove(file.manifestPath)
        }
        try Disk.sync(path)
        return (old, own.filter { $0 > made })
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path) }
    }
}
