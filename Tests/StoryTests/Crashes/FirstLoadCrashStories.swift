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
            var delay: useconds_t = 60_000
            var end: Command?
            for _ in 0..<40 where end == nil {
                let arguments = ["load", "subscribers", file, "--data", new.folder.path]
                let child = try ChildProcess(Repository.binary, arguments)
                usleep(delay)
                child.signal(SIGKILL)
                end = child.wait(seconds: 30) == 2 ? try new.kabinet(["doctor"]) : nil
                if child.output.text.contains("going on from line") { goneOn += 1 }
                #expect(try StoredBytes.integrityAfterCrash(new.folder) == "ok")
                delay += 15_000
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
            #expect(try new.load(file).status == 2)
        }
    }
}
