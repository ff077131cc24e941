import Glibc

/// The IP address of whoever is at the other end of a connection, as a text.
package enum PeerAddress {
    /// A socket of both families shows IPv4 clients as `::ffff:192.0.2.1`; elsewhere they are
    /// written as IPv4, so that equal addresses are equal texts.
    package static func plain(_ address: String) -> String {
        let mapped = "::ffff:"
        guard address.utf8.first == UInt8(ascii: ":"), address.lowercased().hasPrefix(mapped) else {
            return address
        }
        let four = String(address.dropFirst(mapped.count))
        var bytes = in_addr()
        return inet_pton(AF_INET, four, &bytes) == 1 ? four : address
    }
}
