import Synchronization
import Web

/// Says who may connect, by the plain IP address of the other end.
protocol Gate: Sendable {
    /// True for one who may; `left` is told when he has gone.
    func letsIn(_ peer: String) -> Bool
    func left(_ peer: String)
}

/// Of a door that only those inside can reach.
struct OpenGate: Gate {
    func letsIn(_ peer: String) -> Bool { true }

    func left(_ peer: String) {}
}

/// Of the payments door: who calls from no agent's address takes no place there.
struct AgentsGate: Gate {
    let addresses: Set<String>

    func letsIn(_ peer: String) -> Bool { addresses.contains(peer) }

    func left(_ peer: String) {}
}

/// Of the portal: a host has its share of the connections and no more. A trusted proxy brings
/// everybody's.
final class HostsGate: Gate {
    private let most: Int
    private let proxies: Set<String>
    private let open = Mutex<[String: Int]>([:])

    init(most: Int, proxies: [String]) {
        self.most = most
        self.proxies = Set(proxies)
    }

    func letsIn(_ peer: String) -> Bool {
        if proxies.contains(peer) { return true }
        let host = ClientAddress.host(of: peer)
        return open.withLock { open in
            guard open[host, default: 0] < most else { return false }
            open[host, default: 0] += 1
            return true
        }
    }

    func left(_ peer: String) {
        if proxies.contains(peer) { return }
        let host = ClientAddress.host(of: peer)
        open.withLock { open in
            guard let count = open[host] else { return }
            open[host] = count > 1 ? count - 1 : nil
        }
    }
}
