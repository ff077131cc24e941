import Foundation
import Glibc

/// Files of an operator's folder. What root makes there, restoring or migrating at night, belongs
/// to the folder's owner: else the service that runs as him could not open it.
package enum OwnedFile {
    /// As open(2), for a file that is made where there is none, for its owner alone.
    /// - Parameter flags: beside `O_CREAT`; with `O_EXCL` one that is there is an error.
    /// - Returns: the descriptor, or -1 and `errno`.
    package static func open(_ path: String, _ flags: Int32) -> Int32 {
        let made = Glibc.open(path, flags | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard made < 0 else { return hasOwner(of: path, made) ? made : close(made) }
        guard errno == EEXIST, flags & O_EXCL == 0 else { return -1 }
        return Glibc.open(path, flags | O_CLOEXEC)
    }

    /// Makes the file where there is none.
    static func make(_ path: String) throws(StoreFault) {
        let descriptor = open(path, O_RDWR)
        guard descriptor >= 0 else {
            throw .unusable("cannot open \(path): \(String(cString: strerror(errno)))")
        }
        _ = Glibc.close(descriptor)
    }

    /// Makes a folder, and those above it, where there is none.
    package static func makeFolder(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0, hasOwner(of: path, descriptor) else {
            throw StoreFault.unusable(
                "cannot give \(path) to the owner of its folder: "
                    + String(cString: strerror(errno)))
        }
        _ = Glibc.close(descriptor)
    }

    /// Gives what root has just made to the owner of the folder that it is in.
    private static func hasOwner(of path: String, _ descriptor: Int32) -> Bool {
        guard geteuid() == 0 else { return true }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var status = stat()
        return stat(folder, &status) == 0
            && fchown(descriptor, status.st_uid, status.st_gid) == 0
    }

    private static func close(_ descriptor: Int32) -> Int32 {
        let code = errno
        _ = Glibc.close(descriptor)
        errno = code
        return -1
    }
}
