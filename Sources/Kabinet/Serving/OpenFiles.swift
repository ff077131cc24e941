import Glibc
import Logging

/// How many files and sockets the process may have open.
enum OpenFiles {
    /// Beside the portal's connections: those of the other doors, the database's readers, the
    /// loads' files.
    static let others = 512
    /// Below this the portal would hardly be one.
    private static let fewestConnections = 16

    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

    /// Nil when the system does not say.
    static var most: rlimit? {
        var limit = rlimit()
        return getrlimit(resource, &limit) == 0 ? limit : nil
    }

    /// Raises our limit to the highest that we may have, and says how many connections the portal
    /// can have under it.
    /// - Throws: `Failure` when they are too few.
    static func connections(wanted: Int, _ logger: Logger) throws -> Int {
        guard var limit = most else { return wanted }
        if limit.rlim_cur < limit.rlim_max {
            limit.rlim_cur = limit.rlim_max
            // Should it be refused, the limit is read again below.
            _ = setrlimit(resource, &limit)
        }
        let files = most.map { Int(clamping: $0.rlim_cur) } ?? wanted + others
        if files >= wanted + others { return wanted }
        guard files >= others + fewestConnections else {
            throw Failure(
                "The process may have \(files) files open, and needs \(others + wanted): raise it "
                    + "with LimitNOFILE= of systemd's unit, or with ulimit -n.")
        }
        logger.warning(
            "fewer connections than limits.connections: too few files may be open",
            metadata: ["connections": "\(files - others)", "files": "\(files)"])
        return files - others
    }
}
