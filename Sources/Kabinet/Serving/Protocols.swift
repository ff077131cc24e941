import HummingbirdCore
import HummingbirdHTTP2
import NIOCore

/// How a door speaks.
struct Protocols: Sendable {
    /// Nil for HTTP in the clear.
    let certificates: Certificates?
    let stopping: Stopping
    let deadlines: Deadlines

    var inTheClear: Protocols {
        Protocols(certificates: nil, stopping: stopping, deadlines: deadlines)
    }

    /// HTTP/1.1 in the clear, or with certificates HTTP/1.1 and HTTP/2 over TLS. Idle connections
    /// are closed, and those whose requests never end. Of HTTP/2 the library bounds streams at once
    /// (100), headers, resets and changes of settings, and closes the connection beyond.
    func behind(_ gate: any Gate) -> HTTPServerBuilder {
        let http = HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                RequestHandlers(stopping), SlowRequests(longest: deadlines.request),
            ],
            idleTimeout: deadlines.idle, httpDecoderConfiguration: .init())
        guard let certificates else {
            return HTTPServerBuilder { responder in
                GatedConnections(
                    base: HTTP1Channel(responder: responder, configuration: http), gate: gate)
            }
        }
        return HTTPServerBuilder { responder in
            let base = try HTTP2UpgradeChannel(
                tlsConfiguration: certificates.configuration(),
                configuration: HTTP2UpgradeChannel.Configuration(
                    idleTimeout: Duration(deadlines.idle), streamConfiguration: http),
                responder: responder)
            return GatedConnections(
                base: SecureConnections(base, longestHandshake: deadlines.handshake), gate: gate)
        }
    }
}

/// How long a connection may take for what it does.
struct Deadlines: Sendable {
    /// Without a request.
    let idle: TimeAmount
    /// From the head of a request to its end.
    let request: TimeAmount
    /// For the handshake of TLS.
    let handshake: TimeAmount

    init(_ configuration: Configuration) {
        idle = .seconds(Int64(configuration.idleSeconds))
        request = .seconds(Int64(configuration.requestSeconds))
        handshake = .seconds(Int64(configuration.handshakeSeconds))
    }
}
