import Foundation
import Testing

extension Files {
    @Suite struct `The command line` {
        static let subcommands = [
            [], ["serve"], ["demo"], ["demo", "link"], ["migrate"], ["load"],
            ["load", "catalogue"],
            ["load", "subscribers"], ["load", "portability"], ["load", "usage"], ["export"],
            ["export", "rated"], ["export", "ledger"], ["export", "balances"],
            ["export", "counters"], ["export", "suspense"], ["replay"], ["ledger"],
            ["ledger", "verify"], ["rerate"], ["doctor"], ["keys"],
            ["keys", "init"], ["config"], ["config", "show"], ["config", "reference"], ["backup"],
            ["restore"],
        ]

        @Test(arguments: subcommands)
        func `every subcommand explains itself`(words: [String]) throws {
            let command = try Command.run(Repository.binary, words + ["--help"]).expectSuccess()
            #expect(command.output.contains("USAGE: kabinet"))
            #expect(command.output.contains("OVERVIEW: "))
        }

        @Test func `the exports' entries sum to zero, and give the balances`() throws {
            let server = try Server.demo()
            let inbox = try Folder()
            let row = UsageRow(id: "e-1", subscriber: Cast.vera.number, seconds: 241)
            try server.loadUsage(row, inbox: inbox).expectSuccess()
            _ = try Agent(server).pay(Cast.vera.number, sum: "5.00", txn: "99001")
            let ledger = try server.export("ledger")
            #expect(ledger.rows.count >= 4)
            #expect(ledger.sum("amount_t") == 0)
            let main = ledger.rows.filter { $0["leg"] == "main" }
            for balance in try server.export("balances").rows {
                let own = main.filter { $0["account"] == balance["account"] }
                let sum = own.compactMap { $0["amount_t"].flatMap(Int.init) }.reduce(0, +)
                #expect(balance["balance_t"] == String(sum), "\(balance)")
            }
            let month = Moment.monthOfHourAgo
            let all = try server.export("rated", "--month", month)
            let rated = all.rows.first { $0["id"] == "e-1" }
            #expect(rated?["charge_t"] == "3110")
            #expect(rated?["subscriber"] == Cast.vera.number)
        }

        @Test func `the doctor finds a healthy operator healthy, served or not`() throws {
            let server = try Server.demo()
            try server.kabinet("doctor").expectSuccess()
            server.stop()
            try server.kabinet("doctor").expectSuccess()
        }

        @Test func `the doctor says what to do where there is no operator`() throws {
            let command = try Command.kabinet("doctor", "--data", Folder().path)
            #expect(command.status != 0)
            #expect(command.text.contains("kabinet "))
        }

        @Test func `an operator is made step by step, without the demonstration`() throws {
            let folder = try Folder()
            let place = ["--data", folder.path]
            let steps = [
                ["keys", "init"], ["migrate"], ["load", "catalogue", Repository.catalogue],
            ]
            for words in steps {
                try Command.run(Repository.binary, words + place).expectSuccess()
            }
            let file = try folder.write(FeedRow.file([FeedRow()]), to: "subscribers.csv")
            let load = ["load", "subscribers", file]
            try Command.run(Repository.binary, load + place).expectSuccess()
            let server = try Server(inEarnest: folder)
            #expect(try Browser(server).get("/login").status == 200)
            #expect(try server.balance(FeedRow()["account"]) == 200_000)
        }

        @Test func `keys are for the operator's eyes only, and are not replaced`() throws {
            let folder = try Folder()
            try Command.kabinet("keys", "init", "--data", folder.path).expectSuccess()
            let key = try folder.bytes(of: "keys/sealing.key")
            #expect(key.count == 32)
            let file = folder["keys/sealing.key"]
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            _ = try Command.kabinet("keys", "init", "--data", folder.path)
            #expect(try folder.bytes(of: "keys/sealing.key") == key)
        }

        @Test func `a second server on the same operator is refused at once`() throws {
            let server = try Server.demo()
            let command = try Command.kabinet("serve", "--data", server.folder.path, "--port", "0")
            #expect(command.status != 0)
            #expect(!command.text.isEmpty)
            #expect(try Browser(server).get("/login").status == 200)
        }

        @Test func `a number's portability decides the price of the next record`() throws {
            let server = try Server.demo()
            let inbox = try Folder()
            let ported = "number,holder,at\n\(Cast.anna.number),a1,2020-01-01T00:00:00+03:00\n"
            let file = try inbox.write(ported, to: "portability.csv")
            try server.kabinet("load", "portability", file).expectSuccess()
            let before = try server.balance(Cast.vera.account)
            let row = UsageRow(id: "m-1", subscriber: Cast.vera.number)
            try server.loadUsage(row, inbox: inbox).expectSuccess()
            #expect(try server.balance(Cast.vera.account) == before - 1684)
        }

        @Test
        func `flags say where to serve, and an IPv6 address is printed as a browser takes it`()
            throws
        {
            let folder = try DemoOperator.copy()
            let doors = ["--listen", "[::1]:0", "--payments-listen", "127.0.0.1:0"]
            let server = try ChildProcess(
                Repository.binary, ["serve", "--data", folder.path] + doors,
                environment: ["KABINET_OPERATIONS_LISTEN": "127.0.0.1:0"])
            guard FileManager.default.fileExists(atPath: "/proc/net/if_inet6") else {
                #expect(server.wait(seconds: 30) == 1)
                #expect(server.log.contains("listen: cannot listen on [::1]:0"))
                return
            }
            let address = server.output.wait(seconds: 30) {
                $0.firstMatch(of: #/served on (http:\/\/\[::1\]:\d+)\n/#).map { String($0.1) }
            }
            let page = try address.orFault("no address: \(server.log)") + "/login"
            try Command.run("curl", ["--silent", "--fail", page]).expectSuccess()
            #expect(server.stop() == 0)
        }
    }
}
