import Foundation
import Testing

extension Files {
    /// The feed that `make bench` loads (Benchmarks/feed.py).
    @Suite struct `The made-up country` {
        let server: Server
        let inbox: Folder

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        @Test func `every row is good, and only the changed ones change`() throws {
            try load(["--rows", "1000"], expecting: "1000 connected, 0 changed, 0 unchanged")
            try load(
                ["--rows", "1000", "--changed", "10"],
                expecting: "0 connected, 100 changed, 900 unchanged")
        }

        @Test func `it is the same country in any order`() throws {
            try load(["--rows", "1000"], expecting: "1000 connected")
            try load(
                ["--rows", "1000", "--order", "random"],
                expecting: "0 connected, 0 changed, 1000 unchanged")
        }

        private func load(_ words: [String], expecting summary: String) throws {
            let path = inbox.path + "/country.csv"
            let script = Repository.root + "/Benchmarks/feed.py"
            try Command.run(
                "/usr/bin/env", ["python3", "-B", script, path] + words
            ).expectSuccess()
            let command = try server.kabinet("load", "subscribers", path).expectSuccess()
            #expect(command.text.contains(summary))
        }
    }
}
