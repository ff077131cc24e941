import Foundation
import Testing

extension Files {
    /// The first feed is loaded in bulk; what comes of it must be what the careful way makes.
    @Suite struct `The first load` {
        private static let count = 12_000

        @Test func `it leaves the same database as row by row`() throws {
            let inbox = try Folder()
            let file = try inbox.write(FeedRow.file(BigFeed.rows(Self.count)), to: "feed.csv")
            let one = try inbox.write(
                FeedRow.file([FeedRow("375331112233", account: "100000000001")]), to: "one.csv")
            let bulk = try NewOperator()
            let careful = try NewOperator(withKeyOf: bulk)
            let first = try bulk.load(file)
            try bulk.load(one).expectSuccess()
            try careful.load(one).expectSuccess()
            let second = try careful.load(file)
            #expect(first.status == 2 && second.status == 2)
            #expect(counts(first) == counts(second))
            let (states, expected) = (try bulk.state(), try careful.state())
            let difference = Set(states).symmetricDifference(expected)
            #expect(difference.isEmpty, "\(difference.count): \(difference.sorted().prefix(6))")
            #expect(states.count == expected.count)
            #expect(try bulk.kabinet(["doctor"]).expectSuccess().text.contains("sums to zero"))
        }

        @Test func `a second feed changes what has changed and nothing else`() throws {
            let inbox = try Folder()
            var rows = (0..<5_000).map { index -> FeedRow in
                let number = String(375_295_000_000 + index)
                let row = FeedRow(number, account: String(200_000_000_000 + index))
                return row.with(["imsi": String(257_020_000_000_000 + index)])
            }
            let new = try NewOperator()
            let file = try inbox.write(FeedRow.file(rows), to: "feed.csv")
            #expect(try new.load(file).expectSuccess().text.contains("5000 connected"))
            for index in stride(from: 0, to: rows.count, by: 100) {
                rows[index]["tariff"] = "super"
            }
            let before = Set(try new.state())
            try inbox.write(FeedRow.file(rows), to: "feed.csv")
            let again = try new.load(file).expectSuccess().text
            #expect(again.contains("0 connected, 50 changed, 4950 unchanged"))
            // A row each with another hash, and a tariff more.
            #expect(Set(try new.state()).subtracting(before).count == 100)
            #expect(try new.load(file).expectSuccess().text.contains("5000 unchanged"))
        }

        @Test func `a check of the first feed loads nothing`() throws {
            let inbox = try Folder()
            let file = try inbox.write(FeedRow.file(BigFeed.rows(500)), to: "feed.csv")
            let new = try NewOperator()
            let before = try new.state()
            let check = try new.kabinet(["load", "subscribers", file, "--check"])
            #expect(check.text.contains("nothing loaded"))
            #expect(try new.state() == before)
        }

        @Test(arguments: [false, true])
        func `on a file, who reads at the same time makes it wait, and does not end it`(
            fromTheStart: Bool
        ) throws {
            let inbox = try Folder()
            let file = try inbox.write(FeedRow.file(BigFeed.rows(150_000)), to: "feed.csv")
            let new = try NewOperator()
            var reader = fromTheStart ? try HeldReader(new.folder) : nil
            let load = try ChildProcess(
                Repository.binary, ["load", "subscribers", file, "--data", new.folder.path])
            if !fromTheStart {
                while reader == nil, load.poll() == nil {
                    usleep(2_000)
                    // Held while we look, or on a busy machine it would be over before.
                    load.signal(SIGSTOP)
                    if let rows = try? new.waiting(), rows > 0 {
                        reader = try? HeldReader(new.folder)
                    }
                    load.signal(SIGCONT)
                }
                // Longer than any other act waits.
                #expect(load.wait(seconds: 7) == nil)
            }
            if fromTheStart { #expect(load.wait(seconds: 60) == 2) }
            withExtendedLifetime(reader) {}
            reader = nil
            #expect(load.wait(seconds: 60) == 2)
            #expect(load.errors.text.contains("database is locked") == false)
        }

        private func counts(_ command: Command) -> String? {
            command.output.split(separator: "\n").map(String.init).first {
                $0.contains("connected")
            }
        }
    }
}
