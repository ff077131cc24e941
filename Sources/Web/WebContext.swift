import Hummingbird

/// What the server knows of a request beside its head: the peer's address.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Address of the other end of the connection; a proxy's, if one is in front.
    package let peer: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
