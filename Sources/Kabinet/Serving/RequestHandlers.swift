import NIOCore
import NIOHTTP1

/// Puts our handlers where the version of HTTP is still seen: right after the decoder. A stream of
/// HTTP/2 has none, and needs none of them.
final class RequestHandlers: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let stopping: Stopping

    init(_ stopping: Stopping) { self.stopping = stopping }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        guard
            let decoder = try? pipeline.handler(
                type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        else { return }
        do {
            try pipeline.addHandlers(
                [OldClients(), LastAnswers(stopping)], position: .after(decoder))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
