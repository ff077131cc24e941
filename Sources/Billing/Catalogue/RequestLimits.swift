/// Requests of the JSON API in a minute. What a catalogue does not say is as here.
package struct RequestLimits: Sendable {
    /// Of all devices of one subscriber.
    package let perSubscriber: Int64
    /// Of an address that has not signed in; an operator's NAT is many people.
    package let perAddress: Int64
    /// Pictures and sounds of «Вход», which take time to draw, of an address.
    package let pictures: Int64

    package init(perSubscriber: Int64 = 120, perAddress: Int64 = 600, pictures: Int64 = 300) {
        self.perSubscriber = perSubscriber
        self.perAddress = perAddress
        self.pictures = pictures
    }
}
