import NIOCore
import NIOHTTP1

/// While the server stops, each answer says that its connection ends with it (RFC 9112 §9.6), so
/// that no client sends another request into it.
final class LastAnswers: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let stopping: Stopping

    init(_ stopping: Stopping) { self.stopping = stopping }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard stopping.hasBegun, case .head(var head) = unwrapOutboundIn(data) else {
            return context.write(data, promise: promise)
        }
        head.headers.replaceOrAdd(name: "Connection", value: "close")
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }
}
