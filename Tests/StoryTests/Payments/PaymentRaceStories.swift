import Databases
import Foundation
import Testing

extension Payments {
    /// Two hundred clients released by one barrier on one account: exactly what the rules allow. A
    /// server's database has two nodes that work on it.
    @Suite struct `A race for one account` {
        private static let clients = 200

        let server: Server
        let nodes: [Server]
        let agent: Agent
        let anna = Cast.anna
        let before: Int

        init() throws {
            let server = try Server.demo()
            nodes = TestServer.address == nil ? [server] : [server, try server.node()]
            self.server = server
            agent = try Agent(server)
            before = try server.balance(anna.account)
        }

        @Test func `one payment that all of them bring is taken once`() throws {
            let receipts = try agent.payTogether(
                anna.number, Array(repeating: ("1.00", "99100"), count: Self.clients),
                on: nodes)
            #expect(receipts.count == Self.clients)
            #expect(Set(receipts.map { $0["result"] }) == ["0"])
            #expect(Set(receipts.map { $0["prv_txn"] }).count == 1)
            try expectRaised(by: 10_000)
        }

        @Test func `a payment of each of them is taken from each`() throws {
            let receipts = try agent.payTogether(
                anna.number, (0..<Self.clients).map { ("1.00", "\(99_200_000 + $0)") },
                on: nodes)
            #expect(Set(receipts.map { $0["result"] }) == ["0"])
            #expect(Set(receipts.map { $0["prv_txn"] }).count == Self.clients)
            try expectRaised(by: Self.clients * 10_000)
        }

        @Test func `of two sums under one id one is taken and the other refused`() throws {
            let payments = (0..<Self.clients).map { client in
                (
                    sum: client < Self.clients / 2 ? "1.00" : "2.00",
                    txn: "\(99_300_000 + client % (Self.clients / 2))"
                )
            }
            let receipts = try agent.payTogether(anna.number, payments, on: nodes)
            let taken = zip(payments, receipts).filter { $0.1["result"] == "0" }.map(\.0)
            #expect(taken.count == Self.clients / 2)
            #expect(Set(taken.map(\.txn)).count == Self.clients / 2)
            #expect(receipts.filter { $0["result"] == "7" }.count == Self.clients / 2)
            try expectRaised(by: taken.reduce(0) { $0 + ($1.sum == "1.00" ? 10_000 : 20_000) })
        }

        /// And every sum of the ledger is right.
        private func expectRaised(by units: Int) throws {
            #expect(try server.balance(anna.account) == before + units)
            try server.kabinet("ledger", "verify").expectSuccess()
        }
    }
}
