import Foundation
import Testing

extension Serving {
    @Suite struct `The stop` {
        let server: Server

        init() throws { server = try Server.demo() }

        @Test func `says so first, finishes what it accepted, takes nothing new`() throws {
            let before = try server.balance(Cast.anna.account)
            let agent = try Agent(server)
            let held = try HeldWriter(server.folder)
            let paying = Meanwhile {
                let query = ["command": "pay", "txn_id": "99001", "sum": "5.00"]
                return try agent.ask(query.merging(["account": Cast.anna.number]) { $1 })
            }
            try server.wait(until: #"kabinet_http_requests_in_work{door="payments"}"#, is: 1)
            server.signal(SIGTERM)
            // The held writer makes it unready too.
            let said = "it is stopping"
            #expect(try server.wait(untilReadyIs: 503, saying: said).text.contains(said))
            #expect(try server.watch("/healthz").status == 200)
            expectClosed(server.port)
            expectClosed(server.paymentsPort)
            #expect(server.wait(seconds: 0) == nil)
            held.release()
            let answer = try paying.value()
            #expect(answer.status == 200)
            #expect(try Receipt(answer)["result"] == "0")
            #expect(answer["Connection"] == "close")
            #expect(server.wait(seconds: 20) == 0)
            #expect(try server.balance(Cast.anna.account) == before + 50_000)
        }

        @Test func `finishes a load that the command line handed over`() throws {
            let file = server.folder["usage.csv"]
            let row = UsageRow(id: "s-1", subscriber: Cast.vera.number)
            try UsageRow.file([row]).write(toFile: file, atomically: true, encoding: .utf8)
            let held = try HeldWriter(server.folder)
            let server = server
            let load = Meanwhile { try server.kabinet("load", "usage", file) }
            try server.wait(until: "kabinet_file_jobs_running", is: 1)
            server.signal(SIGTERM)
            _ = try server.wait(untilReadyIs: 503)
            held.release()
            let command = try load.value()
            #expect(command.status == 0, "\(command.text)")
            #expect(command.output.contains("1 charged"))
            #expect(server.wait(seconds: 20) == 0)
        }

        @Test func `under load: who paid has the answer, and who has the answer paid`() throws {
            let agent = try Agent(server)
            let loading = Meanwhile {
                Together.run(8) { turn in Self.payOn(agent, turn) }.flatMap { $0 }
            }
            try server.wait(atLeast: 40)
            server.signal(SIGTERM)
            #expect(server.wait(seconds: 25) == 0)
            let told = Set(try loading.value())
            let ledger = try server.export("ledger").rows.compactMap { $0["posting"] }
            let paid = Set(ledger.filter { $0.hasPrefix("payment/demo/77") })
            #expect(told.count >= 40)
            #expect(told == paid, "\(told.symmetricDifference(paid).sorted())")
        }

        @Test func `an idle connection does not hold it`() throws {
            let idle = try ChildProcess("curl", ["--silent", "telnet://127.0.0.1:\(server.port)"])
            try server.wait(until: #"kabinet_connections{door="portal"}"#, is: 1)
            server.signal(SIGTERM)
            #expect(server.wait(seconds: 10) == 0)
            idle.stop(seconds: 0)
        }

        @Test func `a command that says nothing does not hold it`() throws {
            let path = server.folder["control.sock"]
            let silent = try ChildProcess("/usr/bin/python3", ["-c", Self.silence, path])
            #expect(silent.output.wait(seconds: 10) { $0.contains("here") ? true : nil } == true)
            server.signal(SIGTERM)
            #expect(server.wait(seconds: 10) == 0)
            silent.stop(seconds: 0)
        }

        @Test func `a terminal that hangs up is none`() throws {
            server.signal(SIGHUP)
            #expect(try server.watch("/healthz").status == 200)
            #expect(server.wait(seconds: 1) == nil)
            server.signal(SIGTERM)
            #expect(server.wait(seconds: 10) == 0)
        }

        private static let silence = """
            import socket, sys
            wire = socket.socket(socket.AF_UNIX)
            wire.connect(sys.argv[1])
            print('here', flush=True)
            wire.recv(1)
            wire.recv(1)
            """

        /// Pays until nobody answers; the ledger's names of what was acknowledged.
        private static func payOn(_ agent: Agent, _ turn: Int) -> [String] {
            var told: [String] = []
            for round in 0..<5_000 {
                let txn = "77\(turn)\(100_000 + round)"
                guard let receipt = try? agent.pay(Cast.anna.number, sum: "0.10", txn: txn) else {
                    break
                }
                if receipt["result"] == "0" { told.append("payment/demo/\(txn)") }
            }
            return told
        }

        private func expectClosed(_ port: Int) {
            let head = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
            var isOpen = true
            for _ in 0..<200 where isOpen {
                isOpen = (try? Wire.exchange(port: port, Array(head.utf8))) != nil
                if isOpen { usleep(10_000) }
            }
            #expect(!isOpen, "port \(port) still answers")
        }
    }
}

extension Server {
    /// Waits until that many payments are done.
    fileprivate func wait(atLeast count: Double) throws {
        let series = #"kabinet_operations_total{act="payment",outcome="done"}"#
        for _ in 0..<1_000 {
            if try measure(series) ?? 0 >= count { return }
            usleep(10_000)
        }
        throw StoryFault("too few payments: \(log)")
    }
}
