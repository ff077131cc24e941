import Synchronization

/// Where the doors are open; with port 0 the system chooses.
struct Ports: Sendable {
    var portal: Int?
    var payments: Int?
    var operations: Int?

    fileprivate var isComplete: Bool { portal != nil && payments != nil && operations != nil }
}

/// Tells once, when all are known.
final class OpenPorts: Sendable {
    private let ports = Mutex(Ports())
    private let announce: @Sendable (Ports) -> Void

    init(announce: @escaping @Sendable (Ports) -> Void) { self.announce = announce }

    func note(_ change: (inout Ports) -> Void) {
        let known = ports.withLock { ports in
            change(&ports)
            return ports
        }
        if known.isComplete { announce(known) }
    }
}
