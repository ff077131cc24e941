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

    /// A PostgreSQL server of a story's own.
    private final class Cluster: Sendable {
        let address: String
        private let folder: Folder

        init(_ folder: Folder, _ settings: [String]) throws {
            self.folder = folder
            let words = ["start", folder.path] + settings
            address = try Command.run(Self.script, words).expectSuccess().output
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }

        deinit { stop() }

        private static let script = Repository.root + "/Scripts/postgres"

        /// For a program of ours that works on the database `kabinet`.
        var environment: [String: String] { ["KABINET_DATABASE_URL": address + "/kabinet"] }

        func session(_ database: String) throws -> ServerSession {
            try ServerSession("\(address)/\(database)")
        }

        func stop() { _ = try? Command.run(Self.script, ["stop", folder.path]) }

        /// Until the archive has all that was written so far.
        func archiveAll() throws {
            let session = try session("postgres")
            let last = try session.texts("SELECT pg_walfile_name(pg_switch_wal())")[0]
            try wait(session, "SELECT last_archived_wal >= '\(last)' FROM pg_stat_archiver", "t")
        }

        func waitUntilItIsPromoted() throws {
            try wait(try session("postgres"), "SELECT pg_is_in_recovery()", "f")
        }

        private func wait(_ session: ServerSession, _ sql: String, _ answer: String) throws {
            for _ in 0..<600 {
                if try session.texts(sql) == [answer] { return }
                usleep(100_000)
            }
            throw StoryFault("never \(answer): \(sql)")
        }
    }
}
