import Databases
import Foundation
import Testing

extension Backups {
    /// A refused restoring changes nothing.
    @Suite struct `What is not restored` {
        let server: Server
        let backup: Backup
        /// An operator's folder with the right key and nothing else.
        let folder: Folder

        init() throws {
            server = try Server.demo()
            backup = try Backup.make(of: server, in: Folder())
            folder = try Folder()
            try backup.putKey(of: server, into: folder)
        }

        @Test(arguments: [0, 18, 5_000, 200_001])
        func `a backup with one flipped bit`(place: Int) throws {
            try backup.change { $0[place] ^= 1 }
            try expectRefused("is not the file that was written")
        }

        @Test(arguments: [1, 4_096, 100_000])
        func `a backup that lacks its end`(bytes: Int) throws {
            try backup.change { $0.removeLast(bytes) }
            try expectRefused("is not the file that was written")
        }

        @Test func `a backup without what it says of itself`() throws {
            try FileManager.default.removeItem(atPath: backup.path + ".json")
            try expectRefused(".json is missing")
        }

        @Test(arguments: ["", "{}", "[1]", "{\"file\": {\"bytes\": 1e99}}", "\u{0}"])
        func `a backup that says nonsense of itself`(text: String) throws {
            try backup.folder.write(text, to: backup.name + ".json")
            try expectRefused("is not what a backup says of itself")
        }

        @Test func `a backup under another key, or under none`() throws {
            try FileManager.default.removeItem(atPath: folder["keys/sealing.key"])
            try expectRefused("put your copy of it at")
            try Command.kabinet("keys", "init", "--data", folder.path).expectSuccess()
            try expectRefused("put the right one there first")
        }

        @Test func `anything while a server runs`() throws {
            let command = try server.kabinet("restore", backup.path, "--replace")
            #expect(command.status == 1)
            let words = TestServer.address == nil ? "stop it first" : "make a new database"
            #expect(command.text.contains(words), "\(command.text)")
            #expect(try Browser(server).get("/login").status == 200)
        }

        @Test func `on a file, a backup over a database, unless one says so; there is a way back`()
            throws
        {
            _ = try Agent(server).pay(Cast.anna.number, sum: "5.00", txn: "4201")
            let later = try server.balance(Cast.anna.account)
            server.crash()
            let refused = try server.kabinet("restore", backup.path)
            #expect(refused.status == 1)
            #expect(refused.text.contains("--replace"))
            #expect(try server.balance(Cast.anna.account) == later)

            let done = try server.kabinet("restore", backup.path, "--replace").expectSuccess()
            #expect(try server.balance(Cast.anna.account) == later - 50_000)
            let back = try #require(done.output.split(separator: "\n").last).description
            try Command.run("sh", ["-c", back]).expectSuccess()
            #expect(try server.balance(Cast.anna.account) == later)
            #expect(try StoredBytes(folder: server.folder).integrity() == "ok")
        }

        @Test func `on a file, a backup over what somebody reads: its log has payments`() throws {
            _ = try Agent(server).pay(Cast.anna.number, sum: "5.00", txn: "4202")
            let later = try server.balance(Cast.anna.account)
            server.crash()
            let reader = try ChildProcess(
                "sqlite3", ["-readonly", server.folder["kabinet.sqlite"]])
            reader.type("BEGIN; SELECT 'reading', count(*) FROM payments;\n")
            #expect(reader.output.wait(seconds: 10) { $0.contains("reading") ? true : nil } == true)
            let before = Set(server.folder.files)
            let refused = try server.kabinet("restore", backup.path, "--replace")
            #expect(refused.status == 1)
            #expect(refused.errors.contains("another command is reading"), "\(refused.text)")
            #expect(Set(server.folder.files) == before)
            reader.stop(seconds: 0)
            #expect(try server.balance(Cast.anna.account) == later)
            try server.kabinet("restore", backup.path, "--replace").expectSuccess()
        }

        @Test func `on a file, but a damaged one is replaced, and its log is kept beside it`()
            throws
        {
            _ = try Agent(server).pay(Cast.anna.number, sum: "5.00", txn: "4203")
            server.crash()
            let log = try server.folder.bytes(of: "kabinet.sqlite-wal")
            #expect(!log.isEmpty)
            try server.folder.write("rubbish", to: "kabinet.sqlite")
            let done = try server.kabinet("restore", backup.path, "--replace").expectSuccess()
            try server.kabinet("doctor").expectSuccess()
            let back = try #require(done.output.split(separator: "\n").last).description
            try Command.run("sh", ["-c", back]).expectSuccess()
            #expect(try server.folder.bytes(of: "kabinet.sqlite-wal") == log)
            #expect(try server.folder.bytes(of: "kabinet.sqlite") == Array("rubbish".utf8))
        }

        private func expectRefused(_ words: String) throws {
            let before = Set(folder.files)
            let command = try Command.kabinet("restore", backup.path, "--data", folder.path)
            #expect(command.status == 1)
            #expect(command.text.contains(words), "\(command.text)")
            #expect(
                Set(folder.files).subtracting(before).subtracting(["kabinet.sqlite.lock"]).isEmpty)
            #expect(!folder.files.contains("kabinet.sqlite"))
            guard TestServer.address != nil else { return }
            #expect(try OperatorDatabase.of(folder.path).tables() == [])
        }
    }
}
