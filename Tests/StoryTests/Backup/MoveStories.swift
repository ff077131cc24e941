import Databases
import Foundation
import Testing

extension Backups {
    /// An operator who began on one computer goes to a server, or comes back.
    @Suite struct `On a server, a move to the other engine` {
        let server: Server
        /// Without the tests' server.
        let file: Folder

        init() throws {
            server = try Server.demo()
            _ = try Agent(server).pay(Cast.anna.number, sum: "5.00", txn: "4401")
            file = try Folder()
            try Command.run("cp", ["-a", server.folder.path + "/.", file.path]).expectSuccess()
            try FileManager.default.removeItem(atPath: file["control.sock"])
        }

        @Test func `there and back everything is as it was`() throws {
            let exports = try all(server.folder)
            server.stop()
            let away = try move(
                from: OperatorDatabase.of(server.folder.path).url, to: path
            ).expectSuccess()
            #expect(away.output.contains(" entries that sum to 0"))
            #expect(try all(file, onFile: true) == exports)
            let new = try ServerDatabase()
            let back = try move(from: path, to: new.url).expectSuccess()
            #expect(back.output.contains("url: \(new.url)"))
            #expect(try new.session().texts("SELECT count(*) FROM payments") != ["0"])
            let again = try Folder(sharing: server.folder)
            OperatorDatabase.put(new, for: again.path)
            #expect(try all(again) == exports)
            let moved = try Server(folder: again)
            let receipt = try Agent(moved).pay(Cast.anna.number, sum: "5.00", txn: "4401")
            #expect(receipt["result"] == "0")
            #expect(try all(again) == exports, "a payment that was taken is taken again")
            _ = try moved.signedIn(Cast.anna.number)
        }

        @Test func `not while anybody works on it`() throws {
            let url = try OperatorDatabase.of(server.folder.path).url
            let away = try move(from: url, to: path)
            #expect(away.status == 1)
            #expect(away.text.contains("stop its servers first"), "\(away.text)")
            #expect(!FileManager.default.fileExists(atPath: file["kabinet.sqlite"]))
        }

        @Test func `not over what is there`() throws {
            server.stop()
            let url = try OperatorDatabase.of(server.folder.path).url
            try move(from: url, to: path).expectSuccess()
            let again = try move(from: url, to: path)
            #expect(again.status == 1 && again.text.contains("replaces no database"))
            let over = try move(from: path, to: url)
            #expect(over.status == 1 && over.text.contains("make a new database"), "\(over.text)")
        }

        @Test(arguments: [
            ["--from", "sqlite:x"], ["--from", "x", "--to", "y"],
            ["--from", "sqlite:/nowhere.sqlite", "--to", "postgres://a:b@c/d"],
            ["--from", "sqlite:/nowhere.sqlite", "--to", "sqlite:/nowhere2.sqlite"],
        ])
        func `what cannot be meant is refused`(words: [String]) throws {
            let refused = try Command.run(
                Repository.binary, ["migrate", "--data", file.path] + words)
            #expect(refused.status != 0)
            #expect(!refused.text.contains("Fatal"))
        }

        private var path: String { "sqlite:" + file["kabinet.sqlite"] }

        private func move(from source: String, to target: String) throws -> Command {
            let words = ["migrate", "--from", source, "--to", target, "--data", file.path]
            return try Command.run(Repository.binary, words)
        }

        private func all(_ folder: Folder, onFile: Bool = false) throws -> [String] {
            try [["balances"], ["ledger"]].map { words in
                let words = ["export"] + words + ["--data", folder.path]
                // An empty variable would be an error; of a file nothing is told.
                let command =
                    onFile
                    ? try Command.run(
                        "env", ["-u", "KABINET_DATABASE_URL", Repository.binary] + words)
                    : try Command.run(Repository.binary, words)
                return try command.expectSuccess().output
            }
        }
    }
}
