import Foundation
import Testing

extension Serving {
    @Suite struct `TLS from files` {
        let secure: SecureServer

        init() throws { secure = try SecureServer() }

        @Test(arguments: [("--http1.1", "1.1"), ("--http2", "2")])
        func `a page comes by either version of HTTP`(option: String, version: String) throws {
            let words = ["%{http_version} %{http_code}"]
            let page = try secure.curl("/login", option, "--output", "-", "--write-out", words[0])
            #expect(page.output.hasSuffix("\(version) 200"), "\(page.text)")
            #expect(page.output.contains("</html>"))
            let head = try secure.curl("/login", option, "--include").output.lowercased()
            #expect(head.contains("strict-transport-security: max-age="))
            #expect(head.contains("set-cookie: __host-kabinet="))
            #expect(head.contains("; secure"))
        }

        @Test(arguments: [["--tls-max", "1.1"], ["--tls-max", "1.2", "--ciphers", "AES128-SHA"]])
        func `old versions and weak suites are refused`(options: [String]) throws {
            let weak = ["--ciphers", "DEFAULT:@SECLEVEL=0"]
            let all = options.contains("--ciphers") ? options : options + weak
            let place = ["--silent", "--insecure", "https://localhost:\(secure.server.port)/"]
            #expect(try Command.run("curl", all + place).status == 35)
        }

        @Test func `new files are served from the next connection on, an open one goes on`() throws
        {
            let place = ["s_client", "-quiet", "-connect", "127.0.0.1:\(secure.server.port)"]
            let open = try ChildProcess("openssl", place)
            let request = "GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n"
            open.type(request)
            try expect(1, on: open)
            #expect(try secure.servedSerial() == "serial=1111")
            try secure.serve("second")
            secure.server.signal(SIGHUP)
            #expect(try secure.servedSerial(waitingFor: "serial=2222") == "serial=2222")
            open.type(request)
            try expect(2, on: open)
            try secure.serve("first")
            #expect(try secure.servedSerial(waitingFor: "serial=1111") == "serial=1111")
            open.stop()
        }

        @Test func `bad new files are told of, and the old are served further`() throws {
            let first = try String(
                contentsOfFile: secure.certificates["first.pem"], encoding: .utf8)
            for (name, text, words) in [
                ("served.pem", "garbage", "holds no certificates"),
                ("served.pem", String(first.dropFirst(400)), "holds no certificates"),
                ("served.key", "garbage", "holds no key"),
            ] {
                try secure.certificates.write(text, to: name)
                secure.server.signal(SIGHUP)
                #expect(try isLogged(words), "\(secure.server.log)")
                #expect(try secure.servedSerial() == "serial=1111")
                try secure.serve("first")
            }
            let other = [
                "-p", secure.certificates["second.key"], secure.certificates["served.key"],
            ]
            try Command.run("cp", other).expectSuccess()
            secure.server.signal(SIGHUP)
            #expect(try isLogged("is not the key of"), "\(secure.server.log)")
            #expect(try secure.servedSerial() == "serial=1111")
            let kept = #"kabinet_tls_certificate_loads_total{outcome="kept"}"#
            #expect(try secure.server.measure(kept) ?? 0 >= 4)
        }

        @Test func `a key that others may read is refused`() throws {
            let key = secure.certificates["second.key"]
            try Command.run("chmod", ["644", key]).expectSuccess()
            let files = [
                "--tls-certificate-file", secure.certificates["second.pem"], "--tls-key-file", key,
            ]
            let folder = try DemoOperator.copy()
            let place = ["serve", "--port", "0", "--data", folder.path]
            let command = try Command.run(Repository.binary, place + files)
            #expect(command.status == 1)
            #expect(command.errors.contains("may be read by others; run: chmod 600"))
        }

        @Test func `neither a half handshake nor an idle stream holds the stop`() throws {
            let address = "telnet://127.0.0.1:\(secure.server.port)"
            let half = try ChildProcess("curl", ["--silent", address])
            let place = ["s_client", "-quiet", "-alpn", "h2", "-connect"]
            let idle = try ChildProcess("openssl", place + ["127.0.0.1:\(secure.server.port)"])
            try secure.server.wait(until: #"kabinet_connections{door="portal"}"#, is: 2)
            secure.server.signal(SIGTERM)
            // 25 seconds if either held it.
            #expect(secure.server.wait(seconds: 12) == 0)
            #expect(!secure.server.errors.contains("was cut short"))
            half.stop(seconds: 0)
            idle.stop(seconds: 0)
        }

        @Test func `streams that are opened and reset without end are calmed`() throws {
            let attack = try Frames.run(Self.rapidReset, "\(secure.server.port)")
            // ENHANCE_YOUR_CALM (RFC 9113 §7)
            #expect(attack.output.contains("goaway 11"), "\(attack.text)")
            #expect(try secure.curl("/login", "--http2").output.contains("</html>"))
        }

        private func expect(_ answers: Int, on open: ChildProcess) throws {
            let seen = open.output.wait(seconds: 10) { text -> Bool? in
                text.components(separatedBy: "</html>").count == answers + 1 ? true : nil
            }
            #expect(seen == true, "\(open.log)")
        }

        private func isLogged(_ words: String) throws -> Bool {
            for _ in 0..<100 {
                if secure.server.log.contains(words) { return true }
                usleep(50_000)
            }
            return false
        }

        private static let rapidReset = #"""
            try:
                wire.sendall(preface)
                for turn in range(1000):
                    stream = 2 * turn + 1
                    wire.sendall(frame(1, 5, stream, head)
                                 + frame(3, 0, stream, struct.pack('>I', 8)))
            except OSError:
                pass
            seen = b''
            try:
                while chunk := wire.recv(65536):
                    seen += chunk
            except OSError:
                pass
            while len(seen) >= 9:
                size = int.from_bytes(seen[:3], 'big')
                if seen[3] == 7:
                    print('goaway', int.from_bytes(seen[13:17], 'big'))
                seen = seen[9 + size:]
            """#
    }
}
