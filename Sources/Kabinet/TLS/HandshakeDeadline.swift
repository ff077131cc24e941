import NIOCore
import NIOHTTP2
import NIOTLS

/// A connection whose TLS handshake does not end in its time is closed, and at once when the server
/// stops: it has sent no request yet. One that then speaks HTTP/2 gets its next deadline here.
final class HandshakeDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let longest: TimeAmount
    private var deadline: Scheduled<Void>?

    init(longest: TimeAmount) { self.longest = longest }

    func handlerAdded(context: ChannelHandlerContext) {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: longest) {
            bound.value.close(promise: nil)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        context.fireUserInboundEventTriggered(event)
        switch event {
        case TLSUserEvent.handshakeCompleted:
            // Not before the event is handed on: it makes the pipeline of HTTP/2, and who is out of
            // the pipeline hands on nothing.
            addFarewell(context)
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
        case is ChannelShouldQuiesceEvent: context.close(promise: nil)
        default: break
        }
    }

    private func addFarewell(_ context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard let http2 = try? pipeline.handler(type: NIOHTTP2Handler.self) else { return }
        do {
            try pipeline.addHandler(FarewellDeadline(), position: .after(http2))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
