import Glibc
import HTTPTypes
import Hummingbird
import Operations
import Rules

/// Who is at the other end. `X-Forwarded-For` is believed only from a configured proxy, and then
/// from the right: the left part is whatever the client wrote.
package enum ClientAddress {
    static func caller(
        _ request: Request, _ context: WebContext, _ settings: WebSettings,
        channel: ChannelKind = .web
    ) -> Caller {
        let address = client(request, context.peer, settings)
        return Caller(
            channel: channel, address: address, host: host(of: address),
            network: network(of: address))
    }

    /// Whether the other end of the connection is a proxy that the operator named.
    package static func isTrusted(_ peer: String, _ proxies: [String]) -> Bool {
        proxies.contains(PeerAddress.plain(peer))
    }

    package static func client(_ request: Request, _ peer: String, _ settings: WebSettings)
        -> String
    {
        let peer = PeerAddress.plain(peer)
        guard isTrusted(peer, settings.trustedProxies), let name = HTTPField.Name("X-Forwarded-For")
        else { return peer }
        let hops = request.headers[values: name].joined(separator: ",").split(separator: ",")
        for hop in hops.reversed().prefix(8) {
            let address = PeerAddress.plain(hop.trimmingSpaces)
            guard isAddress(address) else { return peer }
            if !settings.trustedProxies.contains(address) { return address }
        }
        return peer
    }

    private static func isAddress(_ text: String) -> Bool {
        bytes(of: text, AF_INET, 4) != nil || bytes(of: text, AF_INET6, 16) != nil
    }

    /// The first 24 bits of an IPv4 address, the first 48 of an IPv6 one.
    package static func network(of address: String) -> String {
        let address = PeerAddress.plain(address)
        if bytes(of: address, AF_INET, 4) != nil, let dot = address.utf8.lastIndex(of: 0x2E) {
            return address[...dot] + "0/24"
        }
        guard let six = bytes(of: address, AF_INET6, 16) else { return address }
        return six.prefix(6).map { String($0, radix: 16) }.joined(separator: ":") + "/48"
    }

    /// An IPv4 address itself, the first 64 bits of an IPv6 one: a host chooses the rest at will.
    package static func host(of address: String) -> String {
        let address = PeerAddress.plain(address)
        guard let six = bytes(of: address, AF_INET6, 16) else { return address }
        return six.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    }

    private static func bytes(of text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
