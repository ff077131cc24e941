import NIOCore
import NIOHTTP1

/// HTTP/1.0 knows no kept connections: the answer ends where the connection does (RFC 9112 §9.3).
/// Text browsers and nginx towards its upstreams speak it, but the version is lost on the way to
/// the framework; so it is turned into «Connection: close» before.
final class OldClients: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), !head.isKeepAlive else {
            return context.fireChannelRead(data)
        }
        head.headers.replaceOrAdd(name: "Connection", value: "close")
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}
