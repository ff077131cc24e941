import Foundation
import Testing

extension Files {
    /// Records in the network's own form, written by the programs that networks run.
    @Suite struct `Other formats` {
        private static let peers = "\(Repository.root)/Tests/Peers"

        let folder: Folder

        init() throws { folder = try Folder() }

        @Test func `call records of 3GPP TS 32.298, written by pycrate, are its own native rows`()
            throws
        {
            let file = folder["records.ber"]
            try python("ts32298/write_records.py", file, "7", "600")
            let nobody = try NewOperator()
            try nobody.kabinet(["load", "usage", file, "--format", "ts32298"]).expectSuccess()
            let expected = try NewOperator()
            try expected.kabinet(["load", "usage", file + ".csv"]).expectSuccess()
            let rows = try suspended(nobody)
            #expect(rows.count > 300)
            #expect(try rows == suspended(expected))
            // Again, they are the same; and to an operator with subscribers they are money.
            try nobody.kabinet(["load", "usage", file, "--format", "ts32298"]).expectSuccess()
            #expect(try rows == suspended(nobody))
            let server = try Server.demo()
            let before = try server.export("rated").rows.count
            let load = try server.kabinet(["load", "usage", file, "--format", "ts32298"])
            #expect(load.output.contains(" charged, "), "\(load.text)")
            #expect(try server.export("ledger").sum("amount_t") == 0)
            #expect(try server.export("rated").rows.count >= before)
        }

        @Test func `sessions of freeradius' detail file are its own native rows`() throws {
            try python("radius/write_records.py", folder.path)
            let nobody = try NewOperator()
            try nobody.kabinet(["load", "usage", folder["detail"], "--format", "radius"])
                .expectSuccess()
            let expected = try NewOperator()
            try expected.kabinet(["load", "usage", folder["expected.csv"]]).expectSuccess()
            let rows = try suspended(nobody)
            #expect(rows.count > 5)
            #expect(try rows == suspended(expected))
        }

        @Test func `calls through kamailio are the calls that were made`() throws {
            try python("kamailio/write_records.py", folder.path)
            let nobody = try NewOperator()
            try nobody.kabinet(["load", "usage", folder["kamailio.log"], "--format", "kamailio"])
                .expectSuccess()
            let expected = Table(
                String(decoding: try folder.bytes(of: "expected.csv"), as: UTF8.self)
            ).rows
            var rows = try suspended(nobody).map { $0.components(separatedBy: ",") }
            #expect(rows.count == expected.count)
            for call in expected {
                let place = rows.firstIndex { row in
                    let seconds = Int(row[6]) ?? -1
                    return [row[1], row[2], row[3], row[4], row[9]]
                        == ["kind", "subscriber", "direction", "other", "serving"].map { call[$0] }
                        && seconds >= Int(call["least"] ?? "") ?? .max
                        && seconds <= Int(call["most"] ?? "") ?? .min
                }
                let found = try place.orFault("\(call) is not among \(rows)")
                rows.remove(at: found)
            }
        }

        @Test func `a catalogue without network.yaml reads the native file alone, and says so`()
            throws
        {
            try Command.run("cp", ["-a", Repository.catalogue + "/.", folder.path]).expectSuccess()
            try FileManager.default.removeItem(atPath: folder["network.yaml"])
            let server = try Server.demo()
            try server.kabinet("load", "catalogue", folder.path).expectSuccess()
            try folder.write("", to: "empty.log")
            let command = try server.kabinet(
                "load", "usage", folder["empty.log"], "--format", "kamailio")
            #expect(command.status == 1)
            #expect(command.text.contains("the catalogue has no network.yaml"), "\(command.text)")
        }

        /// The native rows of records that wait because nobody has their number.
        private func suspended(_ nobody: NewOperator) throws -> [String] {
            let lines = try nobody.kabinet(["export", "suspense"]).expectSuccess().output
                .split(whereSeparator: \.isNewline).dropFirst()
            return try lines.map { line in
                let start = try line.firstIndex(of: "\"").orFault("no row in \(line)")
                return String(line[start...].filter { $0 != "\"" })
            }
        }

        private func python(_ program: String, _ arguments: String...) throws {
            try Command.run(
                "/usr/bin/python3", ["-B", "\(Self.peers)/\(program)"] + arguments,
                environment: ["PYTHONPATH": "\(Repository.root)/.build/tools/pycrate"]
            ).expectSuccess()
        }
    }
}
