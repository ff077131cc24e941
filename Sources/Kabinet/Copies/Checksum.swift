import Foundation
import Glibc
import Secrets
import Store

/// By which a file is known to be unchanged.
struct Checksum: Codable, Equatable {
    let bytes: Int64
    /// As `sha256sum` prints it.
    let sha256: String

    /// Of a file, read once from its beginning to its end.
    /// - Parameter copy: gets all that is read, so that what was summed is what was written.
    init(of path: String, copying copy: FileHandle? = nil) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure("Cannot read \(path): \(String(cString: strerror(errno)))")
        }
        defer { file.closeFile() }
        var sum = SHA256()
        var count: Int64 = 0
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            sum.add([UInt8](piece))
            try copy?.write(contentsOf: piece)
            count += Int64(piece.count)
        }
        bytes = count
        sha256 = sum.finish()
    }
}

/// What must outlive a power cut.
enum Disk {
    /// Waits until the disk has a file, or a folder's names.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("sync", path) }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault("sync", path) }
    }

    /// A new file for its owner alone, open for writing. One that exists is an error.
    static func create(_ path: String) throws -> FileHandle {
        let descriptor = OwnedFile.open(path, O_WRONLY | O_EXCL)
        guard descriptor >= 0 else { throw fault("write", path) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw fault("rename", path) }
    }

    /// One more name of a file; a name that exists is an error.
    static func link(_ path: String, as name: String) throws {
        guard Glibc.link(path, name) == 0 else { throw fault("keep aside", path) }
    }

    /// Removes a file if it is there.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw fault("remove", path) }
    }

    private static func fault(_ act: String, _ path: String) -> Failure {
        Failure("Cannot \(act) \(path): \(String(cString: strerror(errno)))")
    }
}
