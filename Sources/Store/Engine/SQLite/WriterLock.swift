import Glibc
import Synchronization

/// Held by the process that writes; the kernel lets it go when the process ends, however it ends.
package final class WriterLock: Sendable {
    private let descriptor: Mutex<Int32>

    package init(beside path: String) throws(StoreFault) {
        let file = path + ".lock"
        let descriptor = OwnedFile.open(file, O_RDWR)
        guard descriptor >= 0 else {
            throw .unusable("cannot create \(file): \(String(cString: strerror(errno)))")
        }
        guard Self.take(descriptor) else {
            _ = Glibc.close(descriptor)
            throw .locked(path)
        }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Tries for half a second: whoever has just let go may be starting a child, and until that
    /// child runs its program it holds a copy of the descriptor.
    private static func take(_ descriptor: Int32) -> Bool {
        for _ in 0..<50 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
            usleep(10_000)
        }
        return false
    }

    package func release() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            _ = Glibc.close(descriptor)
            descriptor = -1
        }
    }
}
