import Billing

/// Who asks, by which way, and when. The door archives it.
package struct Caller: Sendable {
    package let channel: ChannelKind
    /// The client's address, or the name of the gateway or agent.
    package let address: String
    /// The address's network, /24 or /48: the unit of a budget.
    package let network: String

    package init(channel: ChannelKind, address: String, network: String = "") {
        self.channel = channel
        self.address = address
        self.network = network
    }
}
