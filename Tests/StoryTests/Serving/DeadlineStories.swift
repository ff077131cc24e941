import Foundation
import Testing

extension Serving {
    /// A stranger who only holds his connection loses it. Without the deadline each of these waits
    /// until the story gives up.
    @Suite struct `Connections that only hold a place` {
        private static let short = [
            "KABINET_LIMITS_IDLE_SECONDS": "1", "KABINET_LIMITS_REQUEST_SECONDS": "1",
            "KABINET_LIMITS_HANDSHAKE_SECONDS": "1",
        ]

        @Test(arguments: [
            "", "GET / HTTP/1.1\r\nHost: a\r\nX: ",
            "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nnumber=",
            "POST /login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
        ])
        func `one that is silent, before a request or within it, is closed`(words: String) throws {
            let server = try Server(folder: DemoOperator.copy(), environment: Self.short)
            try expectClosed(server.port, words)
        }

        @Test func `a body that trickles is cut off, though its connection is never idle`() throws {
            let patient = Self.short.merging(["KABINET_LIMITS_IDLE_SECONDS": "60"]) { $1 }
            let server = try Server(folder: DemoOperator.copy(), environment: patient)
            let held = try ChildProcess("curl", ["--silent", "telnet://127.0.0.1:\(server.port)"])
            held.type("POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
            for _ in 0..<300 where held.poll() == nil {
                held.type("a")
                usleep(100_000)
            }
            #expect(held.poll() != nil)
        }

        @Test func `one whose TLS handshake does not end is closed`() throws {
            let patient = Self.short.merging(["KABINET_LIMITS_IDLE_SECONDS": "60"]) { $1 }
            let secure = try SecureServer(environment: patient)
            try expectClosed(secure.server.port, "")
        }

        @Test(arguments: ["silent", "idle", "asked", "half"])
        func `one of HTTP/2 is closed, though it answers no PING`(kind: String) throws {
            let secure = try SecureServer(environment: Self.short)
            let held = try Frames.run(Self.holding, "\(secure.server.port)", kind)
            #expect(held.output.contains("closed after GOAWAY"), "\(held.text)")
            try secure.server.wait(until: #"kabinet_connections{door="portal"}"#, is: 0)
        }

        private func expectClosed(_ port: Int, _ words: String) throws {
            let held = try Command.run("/usr/bin/python3", ["-c", Self.saying, "\(port)", words])
            #expect(held.output == "closed\n", "\(held.text)")
        }

        /// Says some words, then reads until it is closed.
        private static let saying = """
            import socket, sys
            wire = socket.create_connection(('127.0.0.1', int(sys.argv[1])), timeout=30)
            wire.sendall(sys.argv[2].encode())
            end = 'closed'
            try:
                while wire.recv(65536):
                    pass
            except TimeoutError:
                end = 'open'
            except OSError:
                pass
            print(end)
            """

        /// Says nothing, or the preface, or a request, or half of one; then reads until it is
        /// closed, and never answers.
        private static let holding = #"""
            said = {'silent': b'', 'idle': b'', 'asked': frame(1, 5, 1, head),
                    'half': frame(1, 1, 1, head)}[sys.argv[2]]
            if sys.argv[2] != 'silent':
                wire.sendall(preface + said)
            seen = b''
            end = 'closed'
            try:
                while chunk := wire.recv(65536):
                    seen += chunk
            except TimeoutError:
                end = 'open'
            except OSError:
                pass
            kinds = []
            while len(seen) >= 9:
                kinds.append(seen[3])
                seen = seen[9 + int.from_bytes(seen[:3], 'big'):]
            print(end, 'after GOAWAY' if 7 in kinds else 'without a word')
            """#
    }
}
