import Foundation
import Testing

extension Payments {
    /// What an operator's engineer asks before he believes a figure.
    @Suite struct `The ledger` {
        @Test func `every sum is computed anew beside a running server`() throws {
            let server = try Server.demo()
            _ = try Agent(server).pay(Cast.anna.number, sum: "7.00", txn: "88001")
            let verified = try server.kabinet("ledger", "verify").expectSuccess()
            #expect(verified.output.hasPrefix("every sum is right: "))
            #expect(verified.output.contains(" payments, "))
            _ = try Agent(server).pay(Cast.anna.number, sum: "7.00", txn: "88002")
            try server.kabinet("ledger", "verify").expectSuccess()
        }

        @Test
        func `a figure that somebody changed is named, with the postings it should follow from`()
            throws
        {
            let server = try Server.demo()
            let anna = Cast.anna
            _ = try Agent(server).pay(anna.number, sum: "7.00", txn: "88003")
            let kept = try server.balance(anna.account)
            server.stop()
            let database = TamperedDatabase(folder: server.folder)
            try database.run([
                "UPDATE balances SET main = main + 100 WHERE account = \(anna.account)"
            ])
            let verified = try server.kabinet("ledger", "verify")
            #expect(verified.status == 1)
            let lines = verified.output.split(separator: "\n")
            #expect(
                lines.first == """
                    WRONG: the main balance of account \(anna.account) is kept as \(kept + 100), \
                    its entries sum to \(kept)
                    """)
            #expect(lines.last?.hasPrefix("payment/demo/88003,") == true)
            #expect(lines.last?.hasSuffix(",70000,payment") == true)
            #expect(try server.kabinet("doctor").status == 1)
        }

        @Test func `a fee that nobody has posted is named, with its day`() throws {
            let server = try Server.demo()
            server.stop()
            try TamperedDatabase(folder: server.folder).run([
                """
                INSERT INTO fees (subscription, at, kind, item, day, amount)
                SELECT min(id), 5, 'fee', 'super-8', 20770, 5900 FROM subscriptions
                """
            ])
            let verified = try server.kabinet("ledger", "verify")
            #expect(verified.status == 1)
            #expect(
                verified.output.hasPrefix(
                    "WRONG: the fees of 2026-11-13 are 5900, their postings take 0"),
                "\(verified.text)")
        }

        @Test func `an operator without a single call has nothing wrong`() throws {
            let folder = try Folder()
            let place = ["--data", folder.path]
            try Command.run(Repository.binary, ["keys", "init"] + place).expectSuccess()
            try Command.run(Repository.binary, ["migrate"] + place).expectSuccess()
            let verified = try Command.run(Repository.binary, ["ledger", "verify"] + place)
            #expect(try verified.expectSuccess().output.contains("0 entries, 0 accounts"))
        }
    }
}
