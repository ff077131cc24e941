import Foundation
import Testing

extension Files {
    /// `kabinet demo --subscribers`: people who live some months beside the cast.
    @Suite struct `A demo with a town` {
        private static let last = ["--until", "2026-06-20"]

        @Test func `it has people in debt and people who pay, and nothing was rejected`() throws {
            let town = try Town(people: 30)
            #expect(try town.kabinet("ledger", "verify").contains("every sum is right"))
            #expect(try Table(town.kabinet("export", "balances")).rows.count == 30 + 5)
            let ledger = try town.ledger().filter { $0["leg"] == "main" }
            let balances = Dictionary(grouping: ledger) { $0["account"] ?? "" }.mapValues {
                $0.compactMap { $0["amount_t"].flatMap(Int.init) }.reduce(0, +)
            }
            #expect(balances.count == 30)
            #expect((1...15).contains(balances.count { $0.value < 0 }))
            let payments = ledger.filter { $0["cause"] == "payment" }
            #expect(Set(payments.compactMap { $0["account"] }).count > 20)
            #expect(try town.kabinet("export", "suspense") == "source,id,reason,row\n")
            #expect(!town.folder.files.contains { $0.contains("reject") })
            #expect(town.said.contains("2026-05, 0 %") && town.said.contains("2026-06, "))
        }

        @Test func `the same seed makes the same operator, another one others`() throws {
            let one = try Town(people: 8)
            let same = try Town(people: 8)
            let other = try Town(people: 8, seed: "2")
            #expect(try one.files() == same.files())
            #expect(try one.files() != other.files())
            let ledger = try one.ledger()
            #expect(!ledger.isEmpty)
            #expect(try ledger == same.ledger())
            #expect(try ledger != other.ledger())
        }

        @Test func `nobody lives otherwise because there are more`() throws {
            let few = try Town(people: 5).usage()
            let many = try Town(people: 12).usage()
            #expect(!few.isEmpty && few.isStrictSubset(of: many))
            let people = Set(few.compactMap { $0.split(separator: "-").first })
            #expect(people.isSubset(of: ["1", "2", "3", "4", "5"]))
        }

        @Test func `an operator that is there keeps its people, and says so`() throws {
            let town = try Town(people: 4)
            let same = try Server(folder: town.folder, options: town.options)
            #expect(!same.output.contains("--data DIR"))
            #expect(same.stop() == 0)
            let others = ["--subscribers", "9"] + Self.last
            let server = try Server(folder: town.folder, options: others)
            #expect(server.output.contains("made with --subscribers 4 --months 2 --seed 1"))
            #expect(server.output.contains("name another folder: --data DIR"))
            #expect(server.stop() == 0)
            #expect(try Table(town.kabinet("export", "balances")).rows.count == 4 + 5)
            let cast = try Server(folder: DemoOperator.copy(), options: others)
            #expect(cast.output.contains("(the cast alone)"))
        }

        @Test(arguments: [
            (["--subscribers", "20001"], "from 0 to 20000", 64),
            (["--subscribers", "1", "--months", "25"], "from 1 to 24", 64),
            (["--subscribers", "1", "--months", "0"], "from 1 to 24", 64),
            (["--seed", "1"], "about --subscribers", 64),
            (["--subscribers", "1", "--until", "9999-01-01"], "yet to come", 1),
            (["--subscribers", "1", "--until", "1999-01-01"], "no tariff", 1),
        ])
        func `what cannot be is refused, and nothing is made`(
            options: [String], words: String, status: Int32
        ) throws {
            let folder = try Folder()
            let data = folder["demo"]
            let place = ["--data", data, "--catalogue", Repository.catalogue, "--port", "0"]
            let command = try Command.run(Repository.binary, ["demo"] + place + options)
            #expect(command.status == status)
            #expect(command.errors.contains(words), "\(command.text)")
            #expect(!FileManager.default.fileExists(atPath: data))
        }

        /// A demo operator that was made and is not served any more.
        private struct Town {
            let folder: Folder
            let options: [String]
            let said: String

            init(people: Int, seed: String = "1") throws {
                folder = try Folder()
                options =
                    ["--subscribers", "\(people)", "--months", "2", "--seed", seed] + last
                let server = try Server(folder: folder, options: options)
                said = server.output
                try #require(server.stop() == 0)
            }

            func kabinet(_ words: String...) throws -> String {
                try Command.run(
                    Repository.binary, words + ["--data", folder.path]
                ).expectSuccess().output
            }

            /// The entries of the town until the history's end: its days go on when it is served.
            func ledger() throws -> [[String: String]] {
                try Table(kabinet("export", "ledger")).rows.filter { row in
                    row["account"]?.hasPrefix("11") == true
                        && (row["value_date"] ?? "") < "2026-06-21"
                }
            }

            /// What the town's files hold, by their names.
            func files() throws -> [String: [UInt8]] {
                let names = folder.files.filter { $0.hasPrefix("files/") }
                return try Dictionary(
                    uniqueKeysWithValues: names.map { ($0, try folder.bytes(of: $0)) })
            }

            /// The records of all people.
            func usage() throws -> Set<String> {
                let texts = try files().filter { $0.key.contains("town/usage-") }.map {
                    String(decoding: $0.value, as: UTF8.self)
                }
                let lines = texts.flatMap { $0.split(separator: "\n").map(String.init) }
                return Set(lines).subtracting([
                    "id,kind,subscriber,direction,other,start,seconds,bytes,access,serving"
                ])
            }
        }
    }
}
