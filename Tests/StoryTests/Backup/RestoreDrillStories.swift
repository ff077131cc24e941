import Foundation
import Testing

extension Backups {
    @Suite struct `The drill: a disk is lost, a backup is restored` {
        let server: Server
        let shelf: Folder

        init() throws {
            server = try Server.demo()
            shelf = try Folder()
        }

        @Test func `every payment that was taken before is there, nothing is half, people sign in`()
            throws
        {
            let anna = Cast.anna
            try Handset(server, number: anna.number).setPassword("Kvitka7")
            let payers = try Payers(server)
            payers.start()
            try payers.wait(forReceipts: 40)
            let before = payers.receipts
            let backup = try Backup.make(of: server, in: shelf)
            try payers.wait(forReceipts: payers.receipts.count + 40)
            payers.stop()
            let later = try server.export("ledger").rows.count
            server.crash()

            let restored = try backup.restored(withKeyOf: server)
            let ledger = try restored.export("ledger")
            #expect(ledger.rows.count < later, "the backup holds what came after it")
            let paid = Set(ledger.rows.compactMap(\.["posting"]))
            let lost = before.filter { !paid.contains("payment/demo/\($0.key)") }
            #expect(lost.isEmpty, "\(lost.count) of \(before.count) are lost")
            #expect(ledger.sum("amount_t") == 0)
            try restored.kabinet("doctor").expectSuccess()
            try backup.expectContents(of: ledger)

            let agent = try Agent(restored)
            for (txn, receipt) in payers.receipts.sorted(by: { $0.key < $1.key }).prefix(5) {
                let again = try agent.pay(Cast.boris.number, sum: "1.00", txn: txn)
                #expect(again["prv_txn"] == receipt, "\(txn) is taken twice")
            }
            let answer = try Browser(restored).signIn(anna.number, "Kvitka7")
            #expect(answer.location == "/home")
        }

        @Test func `backups sort by their names, are for one's own eyes, and old ones go`() throws {
            var names: [String] = []
            for _ in 0..<3 {
                names.append(try Backup.make(of: server, in: shelf, "--keep", "2").name)
            }
            let kept = names.suffix(2).flatMap { [$0, $0 + ".json"] }
            #expect(Set(shelf.files) == Set(kept))
            for name in kept {
                let attributes = try FileManager.default.attributesOfItem(atPath: shelf[name])
                #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            }
        }

        @Test func `the backups of another operator stay when old ones go`() throws {
            let other = try Backup.make(of: Server.demo(keyOfItsOwn: true), in: shelf)
            try FileManager.default.moveItem(
                atPath: other.path, toPath: shelf["kabinet-20200101T000000.000Z.sqlite"])
            try FileManager.default.moveItem(
                atPath: other.path + ".json",
                toPath: shelf["kabinet-20200101T000000.000Z.sqlite.json"])
            let own = try Backup.make(of: server, in: shelf, "--keep", "1")
            #expect(shelf.files.contains("kabinet-20200101T000000.000Z.sqlite"))
            #expect(shelf.files.contains(own.name))
        }

        @Test func `a name from the future costs no backup, and is told`() throws {
            let early = try Backup.make(of: server, in: shelf)
            let future = "kabinet-29990101T000000.000Z.sqlite"
            for ending in ["", ".json"] {
                try FileManager.default.copyItem(
                    atPath: early.path + ending, toPath: shelf[future + ending])
            }
            let command = try server.kabinet("backup", "--to", shelf.path, "--keep", "1")
            #expect(command.status == 1)
            #expect(command.errors.contains(future), "\(command.text)")
            #expect(command.output.contains("removed \(early.name)"))
            let made = command.output.split(separator: ":").first.map(String.init) ?? ""
            #expect(shelf.files.contains((made as NSString).lastPathComponent))
            #expect(shelf.files.contains(future))
        }

        @Test func `a file that is there is not replaced`() throws {
            let file = try shelf.write("letters", to: "kept.sqlite")
            let command = try server.kabinet("backup", "--to", file)
            #expect(command.status == 1)
            #expect(try shelf.bytes(of: "kept.sqlite") == Array("letters".utf8))
            #expect(shelf.files == ["kept.sqlite"])
        }

        @Test func `a stopped operator's backup has what its log held`() throws {
            _ = try Agent(server).pay(Cast.anna.number, sum: "5.00", txn: "4101")
            server.crash()
            let backup = try Backup.make(of: server, in: shelf)
            let restored = try backup.restored(withKeyOf: server)
            let postings = try restored.export("ledger").rows.compactMap(\.["posting"])
            #expect(postings.contains("payment/demo/4101"))
        }
    }
}
