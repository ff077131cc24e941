import HummingbirdCore
import HummingbirdHTTP2
import NIOCore

extension HTTPServerBuilder {
    /// HTTP/1.1 in the clear, or with certificates HTTP/1.1 and HTTP/2 over TLS. Idle connections
    /// are closed, and those whose requests never end. Of HTTP/2 the library bounds streams at once
    /// (100), headers, resets and changes of settings, and closes the connection beyond.
    static func guarded(_ certificates: Certificates?, _ stopping: Stopping) throws
        -> HTTPServerBuilder
    {
        let http = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestHandlers(stopping), SlowRequests()],
            idleTimeout: .seconds(60),
            httpDecoderConfiguration: .init())
        guard let certificates else { return .http1(configuration: http) }
        return HTTPServerBuilder { responder in
            SecureConnections(
                try HTTP2UpgradeChannel(
                    tlsConfiguration: certificates.configuration(),
                    configuration: HTTP2UpgradeChannel.Configuration(
                        idleTimeout: .seconds(60), gracefulCloseTimeout: .seconds(20),
                        streamConfiguration: http),
                    responder: responder))
        }
    }
}
