import HummingbirdCore
import Metrics

/// Each door has connections of its own: a crowd at one does not close the other. Beyond the limit
/// they wait in the system's queue.
struct Connections: AvailableConnectionsDelegate {
    let door: String
    let most: Int
    private var open = 0

    init(door: String, most: Int) {
        self.door = door
        self.most = most
    }

    mutating func connectionOpened() { change(by: 1) }

    mutating func connectionClosed() { change(by: -1) }

    func isAcceptingNewConnections() -> Bool { open < most }

    private mutating func change(by step: Int) {
        open += step
        Meter(.connections, ("door", door)).set(open)
    }
}
