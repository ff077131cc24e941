import Foundation
import Testing

extension Files {
    /// `kabinet replay`: a history on a simulated clock.
    @Suite struct `A history replayed` {
        let folder: Folder
        let data: String

        init() throws {
            folder = try Folder()
            data = folder["operator"]
        }

        @Test func `each act is at its instant, and each day takes its fee`() throws {
            var row = FeedRow()
            row["contract_from"] = "2026-01-01"
            try write(FeedRow.file([row]), to: "feed.csv")
            var call = UsageRow(id: "h-1", subscriber: row.number, seconds: 61)
            call.start = "2026-02-27T12:00:00+03:00"
            try write(UsageRow.file([call]), to: "usage.csv")
            try replay(
                """
                2026-02-26T10:00:00+03:00,subscribers,,feed.csv
                2026-02-27T13:00:00+03:00,load,,usage.csv msc
                2026-02-28T09:00:00+03:00,payment,\(row.number),10.00
                """, "--until", "2026-03-02"
            ).expectSuccess()
            let ledger = try Table(export("ledger", "--month", "2026-02"))
            let days = ledger.rows.filter { $0["leg"] == "main" && $0["cause"] == "fee" }
                .compactMap { $0["value_date"]?.prefix(10) }
            #expect(days == ["2026-02-27", "2026-02-28"])
            let march = try Table(export("ledger", "--month", "2026-03"))
            #expect(march.rows.filter { $0["leg"] == "main" && $0["cause"] == "fee" }.count == 2)
            #expect(ledger.rows.contains { $0["cause"] == "payment" && $0["amount_t"] == "100000" })
            let rated = try Table(export("rated", "--month", "2026-02"))
            #expect(rated.rows.map { $0["source"] } == ["msc"])
            try Command.kabinet("ledger", "verify", "--data", data).expectSuccess()
        }

        @Test func `an operator that is there is left as he is`() throws {
            try write(FeedRow.file([FeedRow()]), to: "feed.csv")
            let acts = "2026-02-26T10:00:00+03:00,subscribers,,feed.csv"
            try replay(acts).expectSuccess()
            let again = try replay(acts)
            #expect(again.status == 1)
            #expect(again.errors.contains("An operator is there already"))
        }

        @Test(arguments: [
            ("2026-02-26,load,,x.csv", "at of line 2"),
            ("2026-02-26T10:00:00Z,fly,,x.csv", "act of line 2: found «fly»"),
            ("2026-02-26T10:00:00Z,payment,37529,ten", "number of line 2"),
            ("2026-02-26T10:00:00Z,load,,a b c", "argument of line 2"),
            (
                "2026-02-26T10:00:00Z,load,,a.csv\n2026-02-26T09:00:00Z,load,,a.csv",
                "not before the act above it"
            ),
        ])
        func `a mistake says its line, and nothing is made`(acts: String, words: String) throws {
            let command = try replay(acts)
            #expect(command.status == 1)
            #expect(command.errors.contains(words), "\(command.text)")
            #expect(!FileManager.default.fileExists(atPath: data + "/keys"))
        }

        private func write(_ text: String, to name: String) throws {
            try text.write(toFile: folder[name], atomically: true, encoding: .utf8)
        }

        private func replay(_ acts: String, _ words: String...) throws -> Command {
            try write("at,act,number,argument\n" + acts + "\n", to: "acts.csv")
            return try Command.run(
                Repository.binary,
                [
                    "replay", "--catalogue", Repository.catalogue, "--acts", folder["acts.csv"],
                    "--data", data,
                ] + words)
        }

        private func export(_ words: String...) throws -> String {
            try Command.run(
                Repository.binary, ["export"] + words + ["--data", data]
            ).expectSuccess().output
        }
    }
}
