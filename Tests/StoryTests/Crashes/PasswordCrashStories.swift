import Foundation
import Synchronization
import Testing

extension Crashes {
    /// Twenty-five times the server is ended by SIGKILL while several numbers set passwords; more
    /// often on a machine so slow that few of them are told in time.
    @Suite struct `kill -9 while passwords are set` {
        @Test func `the database stays whole, and what a handset was told holds`() throws {
            let folder = try DemoOperator.copy()
            let handsets = Cast.allCases.map { RestlessHandset(number: $0.number) }
            func toldCount() -> Int { handsets.map(\.toldCount).reduce(0, +) }
            for turn in 0..<100 where turn < 25 || toldCount() <= 25 {
                let server = try Server(folder: folder)
                let group = DispatchGroup()
                for handset in handsets { handset.start(server, turn: turn, in: group) }
                usleep(useconds_t(120_000 + turn * 17 % 25 * 12_000))
                server.crash()
                group.wait()
                #expect(try StoredBytes.integrityAfterCrash(folder) == "ok", "turn \(turn)")
            }
            #expect(toldCount() > 25)
            let server = try Server(folder: folder)
            for handset in handsets { try handset.expectTold(on: server) }
        }
    }

    /// Sets one password after another until the server is gone, and remembers what it was told.
    private final class RestlessHandset: Sendable {
        private struct Memory {
            /// Set for sure: the last one that was said to be set.
            var told: String?
            /// Sent, but the answer never came: may be set or not.
            var unknown: [String] = []
            var toldCount = 0
        }

        private let number: String
        private let memory = Mutex(Memory())

        init(number: String) { self.number = number }

        var toldCount: Int { memory.withLock(\.toldCount) }

        func start(_ server: Server, turn: Int, in group: DispatchGroup) {
            group.enter()
            Thread.detachNewThread { [self] in
                let phone = Handset(server, number: number)
                for round in 0..<1000 {
                    guard (try? set("P\(turn)x\(round)", phone)) != nil else { break }
                }
                group.leave()
            }
        }

        private func set(_ password: String, _ phone: Handset) throws {
            _ = try phone.dial("*111*17#")
            // After five misses a number waits: more than five could not be told apart.
            let password = memory.withLock { memory in
                if memory.unknown.count < 4 { memory.unknown.append(password) }
                return memory.unknown.last ?? password
            }
            let answer = try phone.reply(password)
            guard answer.contains("Установка пароля завершена успешно") else {
                throw StoryFault(answer)
            }
            memory.withLock {
                $0.told = password
                $0.unknown = []
                $0.toldCount += 1
            }
        }

        /// The password is the last that was told, or one whose answer the crash swallowed.
        func expectTold(on server: Server) throws {
            let memory = memory.withLock { $0 }
            let told = try memory.told.orFault("\(number) was never told anything")
            let possible = [told] + memory.unknown.reversed()
            let opened = try possible.first {
                try Browser(server).signIn(number, $0).status == 303
            }
            #expect(opened != nil, "\(number): none of \(possible) opens")
        }
    }
}
