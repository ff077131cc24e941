import NIOCore
import NIOHTTP2

/// A connection of HTTP/2 that was told to go (GOAWAY) is closed in its time, whatever its other
/// end does. The library asks with a PING whether that was heard, and waits for the answer for
/// ever. A stranger need not answer; RFC 9113 §6.7 lets nobody else keep silent.
final class FarewellDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTP2Frame
    typealias InboundOut = HTTP2Frame
    typealias OutboundIn = HTTP2Frame
    typealias OutboundOut = HTTP2Frame

    /// For the answer to the PING.
    private static let patience = TimeAmount.seconds(5)
    /// For the streams that were open.
    private static let longest = TimeAmount.seconds(20)

    /// Ends the wait for the answer, and that for the streams.
    private var waits: [Scheduled<Void>] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .goAway = unwrapOutboundIn(data).payload, waits.isEmpty {
            waits = [Self.patience, Self.longest].map { close(context, in: $0) }
        }
        context.write(data, promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .ping(_, ack: true) = unwrapInboundIn(data).payload { waits.first?.cancel() }
        context.fireChannelRead(data)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        for wait in waits { wait.cancel() }
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: time) { Gatekeeper.cut(bound.value.pipeline) }
    }
}
