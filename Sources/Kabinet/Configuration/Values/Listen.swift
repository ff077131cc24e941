/// An address and a port to listen on; with port 0 the system chooses.
struct Listen: Sendable {
    var host: String
    var port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `ADDRESS:PORT`; an IPv6 address stands in brackets (RFC 3986 §3.2.2).
    init?(_ text: String) {
        guard
            let match = text.wholeMatch(of: #/(?:\[([0-9a-fA-F:.]+)\]|([^\s:\[\]\/]+)):(\d{1,5})/#),
            let host = match.1 ?? match.2, let port = Int(match.3), port <= 65_535
        else { return nil }
        self.init(host: String(host), port: port)
    }

    /// Nobody outside reaches it.
    var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    /// The same address with the port that the system chose.
    func at(_ port: Int?) -> Listen { Listen(host: host, port: port ?? self.port) }
}

extension Listen: CustomStringConvertible {
    /// As it stands in a URL.
    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
