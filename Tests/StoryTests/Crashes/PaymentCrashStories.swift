import Databases
import Foundation
import Synchronization
import Testing

extension Crashes {
    /// Terminals pay without a pause and ask again under the same id until they are told.
    @Suite struct `kill -9 while terminals pay` {
        private static let kills = 200

        @Test func `what was acknowledged is there, nothing twice, and the sum is zero`() throws {
            let folder = try DemoOperator.copy()
            let terminals = Cast.allCases.map { RestlessTerminal(of: $0) }
            var server = try Server(folder: folder)
            let before = try Cast.allCases.map { try server.balance($0.account) }
            for turn in 0..<Self.kills {
                let group = DispatchGroup()
                for terminal in terminals { try terminal.start(server, in: group) }
                usleep(useconds_t(20_000 + turn * 11 % 25 * 8_000))
                server.crash()
                group.wait()
                server = try Server(folder: folder)
            }
            let last = DispatchGroup()
            for terminal in terminals { try terminal.start(server, payments: 1, in: last) }
            last.wait()
            try expectAll(terminals, since: before, on: server)
        }

        /// The server of the database ends each connection as if it had been switched off.
        @Test func `on a server, connections are cut: nobody is told what is not so`() throws {
            let server = try Server.demo()
            let session = try OperatorDatabase.of(server.folder.path).session()
            let terminals = Cast.allCases.map { RestlessTerminal(of: $0) }
            let before = try Cast.allCases.map { try server.balance($0.account) }
            let group = DispatchGroup()
            for terminal in terminals { try terminal.start(server, payments: 60, in: group) }
            var cuts = 0
            while group.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
                cuts += try session.texts(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """
                ).count
            }
            #expect(cuts > 3)
            try expectAll(terminals, since: before, on: server)
        }

        private func expectAll(
            _ terminals: [RestlessTerminal], since before: [Int], on server: Server
        ) throws {
            for (terminal, before) in zip(terminals, before) {
                let told = terminal.told
                #expect(told.count > 25, "\(terminal.payer) paid \(told.count) times")
                #expect(Set(told.values).count == told.count, "one receipt for two payments")
                let after = try server.balance(terminal.payer.account)
                #expect(after - before == told.count * 10_000, "\(terminal.payer)")
            }
            try server.kabinet("ledger", "verify").expectSuccess()
        }
    }

    /// Pays one rouble after another for one subscriber; a payment without an answer is asked for
    /// again under its id, whatever has happened meanwhile.
    private final class RestlessTerminal: Sendable {
        private struct Memory {
            /// Receipts by the payments' ids.
            var told: [Int: String] = [:]
            var next = 1
        }

        let payer: Cast
        private let memory = Mutex(Memory())

        init(of payer: Cast) { self.payer = payer }

        var told: [Int: String] { memory.withLock(\.told) }

        /// Pays until the server is gone, or so many payments more are told.
        func start(_ server: Server, payments: Int = .max, in group: DispatchGroup) throws {
            let agent = try Agent(server)
            let end = payments == .max ? Int.max : told.count + payments
            group.enter()
            Thread.detachNewThread { [self] in
                while told.count < end, isAnswered(agent) {}
                group.leave()
            }
        }

        /// False when the server is gone.
        private func isAnswered(_ agent: Agent) -> Bool {
            let number = memory.withLock(\.next)
            let id = "\(payer.number.suffix(4))\(number)"
            guard let receipt = try? agent.pay(payer.number, sum: "1.00", txn: id) else {
                return false
            }
            // 1: come again later.
            guard receipt["result"] == "0", let given = receipt["prv_txn"] else {
                return receipt["result"] == "1"
            }
            memory.withLock { memory in
                memory.told[number] = given
                memory.next += 1
            }
            return true
        }
    }
}
