import Databases
import Foundation
import Testing

extension Serving {
    /// Several servers on one database are one operator.
    @Suite struct `On a server, two nodes` {
        @Test func `a catalogue that one has loaded is in force on the other`() throws {
            let folder = try Folder()
            for words in [["keys", "init"], ["migrate"]] {
                let arguments = words + ["--data", folder.path]
                try Command.run(Repository.binary, arguments).expectSuccess()
            }
            let server = try Server(inEarnest: folder)
            let node = try Server(inEarnest: Folder(sharing: folder))
            #expect(try node.watch("/readyz").status == 503)
            try server.kabinet("load", "catalogue", Repository.catalogue).expectSuccess()
            #expect(try node.wait(untilReadyIs: 200).status == 200)
        }

        @Test func `a payment that one has taken is known to the other`() throws {
            let server = try Server.demo()
            let node = try server.node()
            let first = try Agent(server).pay(Cast.anna.number, sum: "5.00", txn: "5501")
            let again = try Agent(node).pay(Cast.anna.number, sum: "5.00", txn: "5501")
            #expect(first["prv_txn"] != nil && first["prv_txn"] == again["prv_txn"])
            server.crash()
            let late = try Agent(node).pay(Cast.anna.number, sum: "5.00", txn: "5502")
            #expect(late["result"] == "0")
        }

        @Test func `misses on one count on the other`() throws {
            let server = try Server.demo()
            let node = try server.node()
            try Handset(server, number: Cast.vera.number).setPassword("Kvitka7")
            for turn in 0..<6 {
                let asked = turn.isMultiple(of: 2) ? server : node
                _ = try Browser(asked).signIn(Cast.vera.number, "Nepravda")
            }
            let waits = try Browser(node).signIn(Cast.vera.number, "Kvitka7")
            #expect(waits.status != 303, "six misses on two nodes make nobody wait")
        }

        @Test func `the password of the server is in a file, not in the configuration`() throws {
            let folder = try Folder()
            let database = try OperatorDatabase.of(folder.path)
            let secret = try folder.write("geheim", to: "database.password")
            try Command.run("chmod", ["600", secret]).expectSuccess()
            try folder.write(
                "database:\n  url: \(database.url)\n  password_file: database.password\n",
                to: "kabinet.yaml")
            for words in [["keys", "init"], ["migrate"], ["ledger", "verify"]] {
                try Command.run(Repository.binary, words + ["--data", folder.path]).expectSuccess()
            }
            try Command.run("chmod", ["644", secret]).expectSuccess()
            let open = try Command.run(
                Repository.binary, ["migrate", "--data", folder.path])
            #expect(open.status == 1 && open.text.contains("chmod 600"), "\(open.text)")
            let inside = try Command.run(
                Repository.binary, ["migrate", "--data", folder.path],
                environment: ["KABINET_DATABASE_URL": "postgres://a:geheim@127.0.0.1/b"])
            #expect(inside.status == 1 && inside.text.contains("without a password"))
        }

        @Test(arguments: ["fsync", "full_page_writes"])
        func `a server that does not sync is refused`(setting: String) throws {
            let cluster = try Cluster(Folder(), ["\(setting)=off"])
            try cluster.session("postgres").run("CREATE DATABASE kabinet TEMPLATE template0")
            let folder = try Folder()
            let refused = try Command.run(
                Repository.binary, ["migrate", "--data", folder.path],
                environment: cluster.environment)
            #expect(refused.status == 1)
            #expect(refused.text.contains("\(setting)=off"), "\(refused.text)")
        }
    }
}
