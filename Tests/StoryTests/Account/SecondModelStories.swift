import Databases
import Foundation
import Testing

extension Account {
    /// A second program, written from the rules alone, reads the same catalogue and the same files:
    /// the two agree in every record, charge and counter, to the last unit.
    @Suite struct `The second model` {
        private static let model = "\(Repository.root)/Tests/Model"

        /// As many as a run has time for; `make soak` has more.
        private static var records: Int {
            let asked = ProcessInfo.processInfo.environment["KABINET_SOAK"].flatMap(Int.init)
            return asked ?? (TestServer.address == nil ? 100_000 : 10_000)
        }

        @Test func `its own examples hold`() throws {
            try Command.run(
                "/usr/bin/python3", ["-B", "-m", "unittest", "discover", "-s", Self.model],
                environment: ["PYTHONPATH": Self.model]
            ).expectSuccess()
        }

        @Test func `a seeded world is charged alike`() throws {
            let said = try agree("--records", "\(Self.records)", "--seed", "1")
            #expect(said.contains("rated.csv"))
            #expect(!said.contains("different"))
        }

        @Test func `an error of one unit in any rule is seen`() throws {
            let said = try agree("--records", "16000", "--seed", "4", "--plant")
            #expect(said.contains("unseen: none"), "\(said)")
        }

        /// What the comparison says; the ledger that it compared is whole.
        private func agree(_ words: String...) throws -> String {
            let folder = try Folder()
            let data = folder["operator"]
            try FileManager.default.createDirectory(
                atPath: data, withIntermediateDirectories: true)
            let command = try Command.run(
                "/usr/bin/python3",
                [
                    "-B", "\(Self.model)/agree.py", "--kabinet", Repository.binary, "--base",
                    Repository.catalogue, "--data", data,
                ] + words, seconds: max(1_200, Double(Self.records) / 100))
            try command.expectSuccess()
            try Command.kabinet("ledger", "verify", "--data", data).expectSuccess()
            return command.output
        }
    }
}
