import Foundation
import Testing

extension Files {
    /// Files of records as they come: through a pipe, and into a folder that is watched.
    @Suite struct `The network's files` {
        let server: Server
        let inbox: Folder
        let vera = Cast.vera

        init() throws {
            server = try Server.demo()
            inbox = try Folder()
        }

        @Test func `what comes through a pipe is charged, and leaves nothing behind`() throws {
            let before = try server.balance(vera.account)
            let files = server.folder.files
            let command = try Command.run(
                Repository.binary,
                [
                    "load", "usage", "-", "--data", server.folder.path, "--rejects",
                    inbox["rejects.csv"],
                ], input: UsageRow.file([row("i-1")]) + "broken\n")
            #expect(command.status == 2, "\(command.text)")
            #expect(try server.balance(vera.account) == before - 838)
            #expect(try inbox.rejects().contains("3,line,1 fields,10 fields,broken"))
            #expect(server.folder.files == files)
        }

        @Test func `files are taken as they arrive, each once, and put away`() throws {
            let before = try server.balance(vera.account)
            let watch = try watching()
            try inbox.write(UsageRow.file([row("i-2")]), to: "b.csv")
            try inbox.write(UsageRow.file([row("i-2"), row("i-3")]) + "x\n", to: "a.csv")
            try inbox.write("no records\n", to: "c.csv")
            try inbox.write(UsageRow.file([row("i-4")]), to: "d.csv.part")
            try wait(watch) {
                exists("done/a.csv") && exists("done/b.csv") && exists("failed/c.csv")
            }
            #expect(try server.balance(vera.account) == before - 2 * 838)
            #expect(exists("rejects/a.csv.rejects.csv"))
            #expect(exists("d.csv.part"))
            // The same name again: what lies there is kept.
            try inbox.write(UsageRow.file([row("i-5")]) + "x\n", to: "a.csv")
            try inbox.write(UsageRow.file([row("i-2")]), to: "c.csv")
            try wait(watch) { exists("done/2.a.csv") && exists("done/2.c.csv") }
            #expect(exists("rejects/2.a.csv.rejects.csv"))
            #expect(try server.balance(vera.account) == before - 3 * 838)
            watch.signal(SIGTERM)
            #expect(watch.wait(seconds: 20) == 0, "\(watch.log)")
        }

        @Test
        func `a file that is still written to waits, and a server that is away is waited for`()
            throws
        {
            let watch = try watching()
            let whole = UsageRow.file([row("i-6")])
            try inbox.write(String(whole.dropLast(20)), to: "slow.csv")
            usleep(700_000)
            try inbox.write(whole, to: "slow.csv")
            try wait(watch) { exists("done/slow.csv") }
            #expect(try server.export("rated").rows.contains { $0["id"] == "i-6" })
            watch.signal(SIGINT)
            #expect(watch.wait(seconds: 20) == 0)
        }

        @Test(arguments: [
            ([], "Give a file, or --watch DIR."), (["a.csv", "--watch", "."], "Give a file"),
            (["--watch", ".", "--rejects", "x"], "rejects"), (["a.csv", "--format", "xml"], "xml"),
        ])
        func `words that do not go together are told`(words: [String], told: String) throws {
            let command = try server.kabinet(["load", "usage"] + words)
            #expect(command.status == 64)
            #expect(command.text.contains(told), "\(command.text)")
        }

        private func row(_ id: String) -> UsageRow {
            UsageRow(id: id, subscriber: vera.number)
        }

        private func watching() throws -> ChildProcess {
            let watch = try ChildProcess(
                Repository.binary,
                ["load", "usage", "--watch", inbox.path, "--data", server.folder.path])
            _ = watch.output.wait(seconds: 20) { $0.contains("Watching") ? true : nil }
            return watch
        }

        private func exists(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: inbox[name])
        }

        private func wait(_ watch: ChildProcess, until isDone: () -> Bool) throws {
            let deadline = Date(timeIntervalSinceNow: 60)
            while Date() < deadline {
                if isDone() { return }
                usleep(50_000)
            }
            throw StoryFault("not taken:\n\(watch.log)\n\(inbox.files)")
        }
    }
}
