import Databases
import Foundation
import Testing

extension Backups {
    /// The server's own way back, as OPERATIONS.md tells it: a base backup and the archive of its
    /// log lead to any second.
    @Suite struct `On a server, a point in time` {
        private let archive: Folder

        init() throws {
            archive = try Folder()
            // The server runs as another user.
            try Command.run("chmod", ["777", archive.path]).expectSuccess()
        }

        @Test func `what was paid before it is there, what came after it is not`() throws {
            let first = try Cluster(
                Folder(),
                ["archive_mode=on", "archive_command=cp %p \(archive.path)/%f"])
            try first.session("postgres").run("CREATE DATABASE kabinet TEMPLATE template0")
            let folder = try Folder()
            let server = try Server(folder: folder, environment: first.environment)
            let agent = try Agent(server)
            let base = try Folder()
            let words = [
                "--checkpoint=fast", "--dbname", first.address + "/postgres", "-D", base["data"],
            ]
            try Command.run("pg_basebackup", words).expectSuccess()

            let before = try agent.pay(Cast.anna.number, sum: "5.00", txn: "6601")
            usleep(50_000)
            let instant = try first.session("postgres").texts("SELECT now()")[0]
            usleep(50_000)
            let after = try agent.pay(Cast.anna.number, sum: "7.00", txn: "6602")
            #expect(before["result"] == "0" && after["result"] == "0")
            try first.archiveAll()
            server.crash()
            first.stop()

            try base.write("", to: "data/recovery.signal")
            let second = try Cluster(
                base,
                [
                    "archive_mode=off", "restore_command=cp \(archive.path)/%f %p",
                    "recovery_target_time=\(instant)", "recovery_target_action=promote",
                ])
            try second.waitUntilItIsPromoted()
            let ledger = ["ledger", "verify", "--data", folder.path]
            let verified = try Command.run(
                Repository.binary, ledger, environment: second.environment)
            #expect(try verified.expectSuccess().output.hasPrefix("every sum is right"))
            let restored = try Server(folder: folder, environment: second.environment)
            let again = try Agent(restored)
            let known = try again.pay(Cast.anna.number, sum: "5.00", txn: "6601")
            #expect(known["prv_txn"] == before["prv_txn"])
            let lost = try again.pay(Cast.anna.number, sum: "7.00", txn: "6602")
            #expect(lost["result"] == "0" && lost["prv_txn"] != after["prv_txn"])
        }
    }
}
