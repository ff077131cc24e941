import Foundation
import Glibc

/// What the doctor looks at beside the database's contents: whose the files are, and how many may
/// be open.
extension DoctorVisit {
    /// A file that root has left behind stops a service that runs as somebody else, and one that
    /// others may read shows them balances.
    mutating func owners(_ configuration: Configuration) {
        let folder = configuration.folder
        var whole = stat()
        guard stat(folder, &whole) == 0 else { return ill("folder", "cannot look at \(folder)") }
        if whole.st_mode & 0o027 != 0 {
            return ill("folder", "\(folder) is open to others; run: chmod 700 \(folder)")
        }
        for file in Self.kept.map({ configuration.databaseFile + $0 }) {
            var status = stat()
            guard stat(file, &status) == 0 else { continue }
            if status.st_uid != whole.st_uid {
                let owner = "\(whole.st_uid):\(whole.st_gid)"
                return ill(
                    "folder", "\(file) is not its folder's owner's; run: chown \(owner) \(file)")
            }
            if status.st_mode & 0o077 != 0 {
                return ill("folder", "\(file) is open to others; run: chmod 600 \(file)")
            }
        }
        well("folder", "it and the database are their owner's alone")
    }

    private static let kept = ["", "-wal", "-shm", ".lock"]

    /// Of this shell; the service has what its unit gives it.
    mutating func openFiles(_ configuration: Configuration) {
        let needed = configuration.mostConnections + OpenFiles.others
        guard let limit = OpenFiles.most else { return }
        let allowed = Int(clamping: limit.rlim_max)
        if allowed < needed {
            warn(
                "files",
                "\(allowed) may be open here, and limits.connections needs \(needed); "
                    + "set LimitNOFILE=65536 in the unit")
        } else {
            well("files", "\(allowed) may be open, \(needed) are needed at most")
        }
    }

    /// What is allowed, and is seldom meant.
    func doubts(_ configuration: Configuration) {
        if configuration.secure, configuration.trustedProxies.isEmpty {
            warn(
                "network",
                "secure: true says that a proxy ends TLS, but trusted_proxies is empty: "
                    + "all subscribers have the proxy's address, and share its limits")
        }
        if !configuration.operations.isLoopback {
            warn(
                "network",
                "\(configuration.operations) of operations.listen is reached over a "
                    + "network, without a password and TLS; keep it behind a firewall")
        }
    }
}
