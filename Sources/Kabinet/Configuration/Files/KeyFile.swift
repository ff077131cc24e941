import Foundation
import Glibc
import Secrets
import Store

/// The operator's key: 32 random bytes that only its owner may read. Without it PIN and PUK of the
/// database are lost, so it is kept apart from the database's backups.
enum KeyFile {
    static func read(_ path: String) throws -> Sealer {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure("The key \(path) is missing; make one with: kabinet keys init")
        }
        let bytes = try SecretFile.read(path, "operator's key")
        guard let sealer = Sealer(key: [UInt8](bytes)) else {
            throw Failure("The key \(path) has \(bytes.count) bytes; a key has 32.")
        }
        return sealer
    }

    /// False when there is a key already: it is never replaced.
    static func make(_ path: String) throws -> Bool {
        let folder = (path as NSString).deletingLastPathComponent
        try OwnedFile.makeFolder(folder)
        let handle = OwnedFile.open(path, O_WRONLY | O_EXCL)
        guard handle >= 0 else {
            if errno == EEXIST { return false }
            throw Failure("Cannot write \(path): \(String(cString: strerror(errno)))")
        }
        defer { _ = close(handle) }
        let key = randomBytes(Sealer.keyBytes)
        guard write(handle, key, key.count) == key.count, fsync(handle) == 0 else {
            throw Failure("Cannot write \(path): \(String(cString: strerror(errno)))")
        }
        return true
    }
}
