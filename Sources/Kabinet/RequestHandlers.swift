import NIOCore
import NIOHTTP1

/// Puts our handlers where a request's version and end are still seen: right after the decoder.
final class RequestHandlers: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            let pipeline = context.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandlers(
                [OldClients(), SlowRequests()], position: .after(decoder))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
