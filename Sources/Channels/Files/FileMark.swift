import CDispatch
import Foundation
import Glibc

/// By what a file is known again: device, inode, size and the nanosecond of its last change. A file
/// that was written again, or copied, is another.
enum FileMark {
    static func text(of path: String) throws -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CocoaError(.fileReadNoSuchFile) }
        let changed = status.st_mtim
        return "\(status.st_dev)-\(status.st_ino)-\(status.st_size)-"
            + "\(changed.tv_sec).\(changed.tv_nsec)"
    }
}
