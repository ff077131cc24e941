import Foundation
import Synchronization
import Testing

extension Crashes {
    /// Fifteen times the server is ended by SIGKILL while an app refreshes its tokens and acts
    /// under idempotency keys. It then asks again for what it was not told.
    @Suite struct `kill -9 while an app refreshes its tokens and acts under keys` {
        @Test func `it stays signed in, and what it repeats was done once`() throws {
            let folder = try DemoOperator.copy()
            let app = try RestlessApp(folder)
            for turn in 0..<15 {
                let server = try Server(folder: folder)
                try app.expectRemembered(by: server)
                let threads = [
                    Meanwhile { app.refresh(on: server) }, Meanwhile { app.ask(server) },
                ]
                usleep(useconds_t(80_000 + turn * 7 % 15 * 11_000))
                server.crash()
                for thread in threads { try thread.value() }
                #expect(try StoredBytes.integrityAfterCrash(folder) == "ok", "turn \(turn)")
            }
            try app.expectRemembered(by: Server(folder: folder))
            #expect(app.toldCount > 30)
        }
    }

    /// Refreshes its tokens and asks for one code after another until the server is gone.
    private final class RestlessApp: Sendable {
        private struct Memory {
            /// The newest refresh token that it was told.
            var refresh: String
            /// By the number of the key: the answer, nil when the crash swallowed it.
            var codes: [Int: String?] = [:]
            var nextKey = 0
            var toldCount = 0
        }

        private let memory: Mutex<Memory>

        /// Anna's, on a server that lets everybody ask as often as he likes.
        init(_ folder: Folder) throws {
            let server = try Server(folder: folder)
            try server.setLimits([
                "code.per_address": 1_000_000, "code.per_network": 1_000_000,
                "requests.per_address": 1_000_000,
            ])
            let refresh = try server.app(of: Cast.anna.number).refresh
            memory = Mutex(Memory(refresh: refresh))
            server.stop()
        }

        var toldCount: Int { memory.withLock(\.toldCount) }

        func refresh(on server: Server) {
            while (try? refreshOnce(server)) != nil {}
        }

        func ask(_ server: Server) {
            while (try? askNext(server)) != nil {}
        }

        /// Its refresh token still brings the next, and each key its first answer. An act that is
        /// on the disk without its key would be refused as too soon.
        func expectRemembered(by server: Server) throws {
            try refreshOnce(server)
            let codes = memory.withLock { memory in
                defer { memory.codes = [:] }
                return memory.codes
            }
            for (key, told) in codes {
                let again = try answer(server, key)
                #expect(again.status == 202, "\(key): \(again.summary)")
                if let told { #expect(again.text == told) }
            }
        }

        private func refreshOnce(_ server: Server) throws {
            let body = ["refresh_token": memory.withLock(\.refresh)]
            let tokens = try App(server).call("POST", "/devices/refresh", body).json()
            let next = try tokens["refresh_token"].text.orFault("no refresh token")
            memory.withLock { memory in
                memory.refresh = next
                memory.toldCount += 1
            }
        }

        private func askNext(_ server: Server) throws {
            let key = memory.withLock { memory in
                memory.nextKey += 1
                memory.codes.updateValue(nil, forKey: memory.nextKey)
                return memory.nextKey
            }
            let answer = try answer(server, key)
            _ = try answer.json(202)
            memory.withLock { memory in
                memory.codes[key] = answer.text
                memory.toldCount += 1
            }
        }

        private func answer(_ server: Server, _ key: Int) throws -> Answer {
            try App(server).call(
                "POST", "/registration/code",
                ["number": "+37529\(5_600_000 + key)", "purpose": "reset"],
                headers: ["Idempotency-Key": "key-\(key)"])
        }
    }
}
