import Foundation
import Testing

extension Crashes {
    /// A first load is ended by SIGKILL again and again, and each time goes on where it was.
    @Suite struct `kill -9 while the first feed is loaded` {
        private static let count = 40_000

        @Test func `it goes on from where it was and ends as if nothing had happened`() throws {
            let inbox = try Folder()
            let file = try inbox.write(FeedRow.file(BigFeed.rows(Self.count)), to: "feed.csv")
            let whole = try NewOperator()
            let undisturbed = try whole.load(file)
            let new = try NewOperator(withKeyOf: whole)
            var goneOn = 0
            var reached = 0
            var end: Command?
            for round in 0..<40 where end == nil {
                let arguments = ["load", "subscribers", file, "--data", new.folder.path]
                let child = try ChildProcess(Repository.binary, arguments)
                // Each time it gets further by a piece or more, and is cut off in the next.
                while child.poll() == nil, new.loadedBytes() <= reached { usleep(1_000) }
                usleep(useconds_t(round % 5 * 4_000))
                child.signal(SIGKILL)
                end = child.wait(seconds: 30) == 2 ? try new.kabinet(["doctor"]) : nil
                if child.output.text.contains("going on from line") { goneOn += 1 }
                #expect(try StoredBytes.integrityAfterCrash(new.folder) == "ok")
                reached = max(reached, new.loadedBytes())
            }
            if end == nil { try new.load(file) }
            #expect(goneOn > 0, "no load was cut off in its middle")
            let (states, expected) = (try new.state(), try whole.state())
            let difference = Set(states).symmetricDifference(expected)
            #expect(difference.isEmpty, "\(difference.count): \(difference.sorted().prefix(6))")
            #expect(states.count == expected.count)
            #expect(undisturbed.status == 2)
        }

        @Test func `any other command makes the indexes that the load has left`() throws {
            let inbox = try Folder()
            let file = try inbox.write(FeedRow.file(BigFeed.rows(Self.count)), to: "feed.csv")
            let new = try NewOperator()
            let arguments = ["load", "subscribers", file, "--data", new.folder.path]
            let child = try ChildProcess(Repository.binary, arguments)
            usleep(150_000)
            child.signal(SIGKILL)
            _ = child.wait(seconds: 30)
            let server = try Server(inEarnest: new.folder)
            #expect(try new.state().contains("subscription_numbers_number"))
            #expect(server.stop() == 0)
            // The same file written again is another: it begins anew, and leaves nothing behind.
            try Command.run("touch", [file]).expectSuccess()
            let again = try new.load(file)
            #expect(again.status == 2 && !again.text.contains("going on"))
            #expect(try new.state().contains("waiting|0"))
        }

        @Test func `what waits is looked at again by a catalogue that was loaded since`() throws {
            let inbox = try Folder()
            // Each second row waits, for it has the number of the row before.
            let rows = (0..<60_000).map { index in
                FeedRow(
                    String(375_295_000_000 + index / 2 * 2),
                    account: String(200_000_000_000 + index)
                ).with([
                    "imsi": String(257_020_000_000_000 + index),
                    "contract_from": index % 2 == 0 ? "2020-01-01" : "2024-01-01",
                    "tariff": index % 2 == 0 ? "super" : "osobyy",
                ])
            }
            let file = try inbox.write(FeedRow.file(rows), to: "feed.csv")
            let new = try NewOperator()
            let child = try ChildProcess(
                Repository.binary, ["load", "subscribers", file, "--data", new.folder.path])
            while child.poll() == nil, try new.waiting() < 100 { usleep(5_000) }
            child.signal(SIGKILL)
            #expect(child.wait(seconds: 30) == 128 + SIGKILL)
            let waited = try new.waiting()
            let catalogue = try Folder()
            try Command.run("cp", ["-a", Repository.catalogue, catalogue["next"]]).expectSuccess()
            let basic = catalogue["next/tariffs/basic.yaml"]
            let text = try String(contentsOfFile: basic, encoding: .utf8)
            try text.replacing("id: osobyy\n", with: "id: osobyy-2\n")
                .write(toFile: basic, atomically: true, encoding: .utf8)
            try new.kabinet(["load", "catalogue", catalogue["next"]]).expectSuccess()
            let end = try new.load(file)
            #expect(end.status == 2)
            #expect(end.text.contains("30000 connected") && end.text.contains("30000 rejected"))
            #expect(waited >= 100)
            #expect(try new.waiting() == 0)
            #expect(try inbox.rejects().split(separator: "\n").count == 30_001)
        }
    }
}
