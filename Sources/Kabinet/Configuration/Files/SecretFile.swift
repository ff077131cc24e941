import Foundation
import Glibc

/// A file that holds a secret: refused when others may read it.
enum SecretFile {
    private static let most = 65_536

    /// - Parameter what: what the file is, for the sentence of a failure.
    /// - Throws: `Failure` when it is missing, too long, or open to others.
    static func read(_ path: String, _ what: String) throws -> Data {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw Failure("The \(what), \(path): \(String(cString: strerror(errno)))")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try check(descriptor, path, what)
        let bytes = try file.read(upToCount: most + 1) ?? Data()
        guard bytes.count <= most else {
            throw Failure("The \(what), \(path), is longer than \(most) bytes.")
        }
        return bytes
    }

    /// Only its owner may read it. A file of root's may be open to a group that we are in: so
    /// Debian keeps the keys of TLS.
    private static func check(_ descriptor: Int32, _ path: String, _ what: String) throws {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure("The \(what), \(path), is no file.")
        }
        let isLent = status.st_uid == 0 && geteuid() != 0
        guard status.st_mode & (isLent ? 0o037 : 0o077) == 0 else {
            throw Failure("The \(what), \(path), may be read by others; run: chmod 600 \(path)")
        }
    }
}
