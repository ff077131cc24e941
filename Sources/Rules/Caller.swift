import Billing

/// Who asks, by which way, and when. The door archives it.
package struct Caller: Sendable {
    package let channel: ChannelKind
    /// The client's address, or the name of the gateway or agent.
    package let address: String
    /// Whose the address is, the unit of a budget: an IPv4 address, or the /64 of an IPv6 one, of
    /// which a client has them all.
    package let host: String
    /// The host's network, /24 or /48: the unit of a larger budget.
    package let network: String

    /// A gateway or an agent is its own host.
    package init(
        channel: ChannelKind, address: String, host: String? = nil, network: String = ""
    ) {
        self.channel = channel
        self.address = address
        self.host = host ?? address
        self.network = network
    }
}
