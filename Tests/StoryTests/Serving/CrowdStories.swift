import Foundation
import Testing

extension Serving {
    @Suite struct `A crowd at the portal` {
        private let open = #"kabinet_connections{door="portal"}"#

        @Test func `the third of two connections waits until another ends`() throws {
            let server = try Self.server(["KABINET_LIMITS_CONNECTIONS": "2"])
            let held = try hold(2, server)
            let port = server.port
            let third = Meanwhile { try Wire.exchange(port: port, Self.request).status }
            #expect(throws: StoryFault.self) {
                try Wire.exchange(port: port, Self.request, seconds: 1).status
            }
            #expect(try server.watch("/healthz").status == 200)
            held[0].stop(seconds: 0)
            #expect(try third.value() == 200)
            held[1].stop(seconds: 0)
        }

        @Test func `one host has its share and no more, until it gives some back`() throws {
            let server = try Self.server(["KABINET_LIMITS_CONNECTIONS_PER_HOST": "2"])
            let held = try hold(2, server)
            let refused = #expect(throws: StoryFault.self) {
                try Wire.exchange(port: server.port, Self.request).status
            }
            #expect(refused?.description.contains("broke off") == true)
            held[0].stop(seconds: 0)
            try server.wait(until: open, is: 1)
            #expect(try Wire.exchange(port: server.port, Self.request).status == 200)
            held[1].stop(seconds: 0)
        }

        @Test func `a trusted proxy has no share`() throws {
            let server = try Self.server([
                "KABINET_LIMITS_CONNECTIONS_PER_HOST": "2",
                "KABINET_TRUSTED_PROXIES": "127.0.0.1",
            ])
            let held = try hold(3, server)
            #expect(try Wire.exchange(port: server.port, Self.request).status == 200)
            for one in held { one.stop(seconds: 0) }
        }

        private static let request = Array(
            "GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".utf8)

        private static func server(_ limits: [String: String]) throws -> Server {
            try Server(folder: DemoOperator.copy(), environment: limits)
        }

        /// Opens connections that say nothing.
        private func hold(_ count: Int, _ server: Server) throws -> [ChildProcess] {
            let place = ["--silent", "telnet://127.0.0.1:\(server.port)"]
            let held = try (0..<count).map { _ in try ChildProcess("curl", place) }
            try server.wait(until: open, is: Double(count))
            return held
        }
    }
}
