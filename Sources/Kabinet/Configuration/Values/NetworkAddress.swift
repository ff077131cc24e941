import Glibc
import Operations

/// IP addresses as texts.
enum NetworkAddress {
    /// The address as the system prints that of a peer, so that equal addresses are equal texts;
    /// nil when the text is none.
    static func canonical(_ text: String) -> String? {
        [AF_INET, AF_INET6].lazy.compactMap { canonical(text, $0) }.first.map(PeerAddress.plain)
    }

    private static func canonical(_ text: String, _ family: Int32) -> String? {
        var address = in6_addr()
        var printed = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_pton(family, text, &address) == 1,
            inet_ntop(family, &address, &printed, socklen_t(printed.count)) != nil
        else { return nil }
        return String(
            decoding: printed.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
