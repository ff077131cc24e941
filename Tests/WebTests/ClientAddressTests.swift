import Testing
import Web

struct ClientAddressTests {
    private static let proxy = WebSettings(
        isSecure: true, trustedProxies: ["10.0.0.1", "10.0.0.2"], isDemo: false)

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.255", true), ("192.0.2.7", "192.0.3.7", false),
        ("2001:db8:1::1", "2001:db8:1:ffff::9", true), ("2001:db8:1::1", "2001:DB8:1::2", true),
        ("2001:db8:1::1", "2001:db8:2::1", false), ("192.0.2.7", "c000:0207::", false),
        ("::1", "127.0.0.1", false), ("2001:db8:112::1", "2001:db81:12::1", false),
        ("::ffff:192.0.2.7", "192.0.2.8", true), ("::ffff:192.0.2.7", "::ffff:198.51.100.7", false),
    ])
    func `a network is a /24, or a /48 of IPv6`(one: String, other: String, isSame: Bool) {
        #expect((ClientAddress.network(of: one) == ClientAddress.network(of: other)) == isSame)
    }

    @Test(arguments: ["", "unix", "1.2.3", "256.1.1.1"])
    func `what is no address is its own network`(text: String) {
        #expect(ClientAddress.network(of: text) == text)
    }

    /// Peer, `X-Forwarded-For` → client.
    @Test(arguments: [
        ("203.0.113.5", "198.51.100.1", "203.0.113.5"),
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        ("10.0.0.1", " 2001:db8::1 ", "2001:db8::1"), ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "unknown", "10.0.0.1"), ("10.0.0.1", "198.51.100.1, nonsense", "10.0.0.1"),
        ("10.0.0.1", "10.0.0.2, 10.0.0.1", "10.0.0.1"),
    ])
    func `a client is believed from the right, and from a known proxy only`(
        peer: String, forwarded: String, client: String
    ) throws {
        let request = try Requests.post([("X-Forwarded-For", forwarded)])
        #expect(ClientAddress.client(request, peer, Self.proxy) == client)
    }

    @Test func `headers that were added one by one are one list`() throws {
        let request = try Requests.post([
            ("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-For", "198.51.100.1"),
        ])
        #expect(ClientAddress.client(request, "10.0.0.1", Self.proxy) == "198.51.100.1")
    }

    @Test func `without a header the peer is the client`() throws {
        let request = try Requests.post([])
        #expect(ClientAddress.client(request, "10.0.0.1", Self.proxy) == "10.0.0.1")
    }

    @Test func `an endless list is not walked to its end`() throws {
        let list = "6.6.6.6, " + Array(repeating: "10.0.0.2", count: 500).joined(separator: ", ")
        let request = try Requests.post([("X-Forwarded-For", list)])
        #expect(ClientAddress.client(request, "10.0.0.1", Self.proxy) == "10.0.0.1")
    }
}
