import HummingbirdCore
import Logging
import NIOCore
import Operations

/// Stands first in the pipeline: whom its gate does not let in is cut off before TLS begins.
final class Gatekeeper: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let gate: any Gate
    /// Of one who came in.
    private var guest: String?

    init(_ gate: any Gate) { self.gate = gate }

    /// Closes a connection without the farewell of TLS, for which the other end could let us wait.
    static func cut(_ pipeline: ChannelPipeline) {
        let context = try? pipeline.syncOperations.context(handlerType: Gatekeeper.self)
        if let context { context.close(promise: nil) } else { pipeline.close(promise: nil) }
    }

    func channelActive(context: ChannelHandlerContext) {
        let peer = PeerAddress.plain(context.remoteAddress?.ipAddress ?? "")
        guard gate.letsIn(peer) else { return context.close(promise: nil) }
        guest = peer
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if let guest { gate.left(guest) }
        guest = nil
        context.fireChannelInactive()
    }
}

/// Connections of any kind behind a gate.
struct GatedConnections<Base: HTTPChannelHandler>: HTTPChannelHandler {
    let base: Base
    let gate: any Gate

    var responder: Responder { base.responder }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        do {
            try channel.pipeline.syncOperations.addHandler(Gatekeeper(gate))
        } catch {
            return channel.eventLoop.makeFailedFuture(error)
        }
        return base.setup(channel: channel, logger: logger)
    }

    func handle(value: Base.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
