import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import Web

/// Requests as a browser or somebody worse would send them.
enum Requests {
    static let open = WebSettings(isSecure: false, trustedProxies: [], isDemo: false)
    static let secure = WebSettings(isSecure: true, trustedProxies: [], isDemo: false)

    static func post(
        _ headers: [(String, String)], authority: String? = "cabinet.example", body: String = "",
        parts: Int = 1
    ) throws -> Request {
        var head = HTTPRequest(
            method: .post, scheme: "https", authority: authority, path: "/login")
        for (name, value) in headers {
            head.headerFields.append(
                HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        let buffers = Array(repeating: ByteBuffer(string: body), count: parts)
        let stream = AsyncStream(ByteBuffer.self) { continuation in
            for buffer in buffers { continuation.yield(buffer) }
            continuation.finish()
        }
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }
}
